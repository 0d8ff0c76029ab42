package io.orderledger.query.operation;

import io.orderledger.web.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Which operations a list shows.
 *
 * @param dates business days on which they were answered
 */
record OperationFilter(
        @Nullable String userId,
        @Nullable String action,
        @Nullable OperationResult result,
        @Nullable String target,
        @Nullable String requestId,
        DateRange dates) {}
