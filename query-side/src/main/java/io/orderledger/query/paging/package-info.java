/**
 * Pages of small lists, newest first: products and customers. Orders have a paging of their own, because there are many
 * of them.
 */
@NullMarked
package io.orderledger.query.paging;

import org.jspecify.annotations.NullMarked;
