/** Statistics of sales, read from sums that the projection of orders keeps. */
@NullMarked
package io.orderledger.query.analytics;

import org.jspecify.annotations.NullMarked;
