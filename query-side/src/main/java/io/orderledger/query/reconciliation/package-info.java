/**
 * Whether what is reported adds up: orders with their lines, with the events they are folded from, and with the sums over
 * them. The queries are published in {@code projections-sql}.
 */
@NullMarked
package io.orderledger.query.reconciliation;

import org.jspecify.annotations.NullMarked;
