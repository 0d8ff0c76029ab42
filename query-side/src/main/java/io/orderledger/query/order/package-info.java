/** Orders: the list, one order in full, its status flow and its history. Projections write the tables of this feature, queries read them, and the API shows them. */
@NullMarked
package io.orderledger.query.order;

import org.jspecify.annotations.NullMarked;
