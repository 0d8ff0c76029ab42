/**
 * What operators and auditors do about projections: rebuild them beside the live tables, compare, swap, roll back; look at
 * what could not be taken in, and decide about it; and check the read tables against the ledger.
 */
@NullMarked
package io.orderledger.query.rebuild;

import org.jspecify.annotations.NullMarked;
