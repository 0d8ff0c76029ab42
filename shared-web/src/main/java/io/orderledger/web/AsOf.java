package io.orderledger.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a read is.
 *
 * @param position the last ledger position that the projection has taken in; 0 before the first event
 * @param eventTime when the event at that position was recorded; absent before the first event
 * @param lagMs by how many milliseconds the projection trails the ledger
 */
public record AsOf(long position, @Nullable Instant eventTime, long lagMs) {}
