@NullMarked
package io.orderledger.query.freshness;

import org.jspecify.annotations.NullMarked;
