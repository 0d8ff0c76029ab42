package io.orderledger.query.projection;

import io.orderledger.events.LedgerEvent;
import io.orderledger.query.statement.Sums;
import java.util.List;

/**
 * Turns events into rows. An implementation is one exhaustive switch over the sealed event, one named statement a case;
 * it never reads to decide what to write, and takes in the same events any number of times with the same outcome.
 */
public interface Projection<E extends LedgerEvent> {
    /** Name and version, such as {@code order-summary-1}: a changed shape of the tables is a new name. */
    String name();

    /** The events this projection takes in; all others pass it by. */
    Class<E> eventType();

    /**
     * The tables that this projection alone writes, and views that its own statements read them through; each name ends
     * in a version, such as {@code order_item_2}. They are what a rebuild makes anew: there is one of each
     * {@link Generation}. All others read them through views, whose names have no version.
     */
    List<String> tables();

    /**
     * The indexes by which its own statements find rows, besides primary and unique keys; a rebuild makes all others when
     * the rows are there.
     */
    default List<String> lookups() {
        return List.of();
    }

    /** What adds up the rows of this projection, in the same transactions. */
    default Sums sums() {
        return Sums.NONE;
    }

    void project(E event, EventEnvelope envelope, Sql sql);
}
