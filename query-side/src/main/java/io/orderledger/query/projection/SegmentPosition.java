package io.orderledger.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one segment of a projection is, as its token row says.
 *
 * @param position 0 before the first event
 * @param owner the node that works on it; absent while nobody does
 * @param lastSign when the owner last wrote to the row
 */
record SegmentPosition(int segment, long position, @Nullable String owner, Instant lastSign) {}
