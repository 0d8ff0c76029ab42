package io.orderledger.query.projection;

import io.orderledger.events.CustomerEvent.CustomerErased;

/**
 * A projection of other streams that keeps something of who a customer is, and blanks it when the customer is erased.
 *
 * <p>Each segment takes the event in, at its place between the events of its own streams: whatever rows a segment has
 * written before, it blanks itself, however far the others are. Rows of others are blanked as well, which does no harm.
 * Nothing that tells of the customer follows: the ledger refuses it. A replay reads what is blank already.
 */
public interface ErasesCustomers {
    /** Blanks every row that tells who the customer was, in statements that find them by one of its lookups. */
    void erase(CustomerErased event, Sql sql);
}
