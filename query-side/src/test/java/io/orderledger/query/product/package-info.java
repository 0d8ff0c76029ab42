@NullMarked
package io.orderledger.query.product;

import org.jspecify.annotations.NullMarked;
