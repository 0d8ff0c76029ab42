package io.orderledger.web.delivery;

import io.orderledger.events.Right;
import io.orderledger.web.security.Needs;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list of delivery runs.
 *
 * @param employeeName the driver's name as it was when the run was given to them
 * @param totalAmount what is planned until the run is completed, then what was delivered
 * @param plannedAt when the run was planned in the business; createdAt is when the ledger took it
 * @param version number of events of the run; the ETag
 */
public record DeliverySummaryView(
        String id,
        String deliveryNumber,
        String employeeId,
        String employeeName,

        @Schema(description = "pending, in_progress, completed, cancelled", example = "in_progress")
        String status,

        BigDecimal totalAmount,
        @Needs(Right.COST_READ) BigDecimal totalCost,
        int stopCount,
        int resolvedStopCount,
        @Nullable String remark,
        String createdBy,
        Instant plannedAt,
        @Nullable Instant startTime,
        @Nullable Instant completeTime,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
