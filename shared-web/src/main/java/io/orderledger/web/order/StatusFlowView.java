package io.orderledger.web.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param fromStatus absent for the first status of an order */
public record StatusFlowView(
        String id,
        String orderId,
        @Nullable String fromStatus,
        String toStatus,
        String operator,
        @Nullable String remark,
        Instant createdAt,
        long position) {}
