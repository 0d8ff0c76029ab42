package io.orderledger.query.projection;

import java.time.Instant;

/**
 * Why the last batch of a segment did not commit.
 *
 * @param position the last position of that batch: the failure is over when the projection has passed it
 */
record ProjectionFailure(long position, Instant at, String cause) {}
