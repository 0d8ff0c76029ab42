/** Customers' own prices: those that apply, and everything that was ever set. Projections write the tables of this feature, queries read them, and the API shows them. */
@NullMarked
package io.orderledger.query.pricing;

import org.jspecify.annotations.NullMarked;
