@NullMarked
package io.orderledger.query.pricing;

import org.jspecify.annotations.NullMarked;
