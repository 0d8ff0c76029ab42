package io.orderledger.web.delivery;

import io.orderledger.events.Right;
import io.orderledger.web.security.Needs;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One delivery run in full.
 *
 * @param employeeName the driver's name as it was when the run was given to them
 * @param totalAmount what is planned until the run is completed, then what was delivered
 * @param cancelReason only of a cancelled run
 * @param plannedAt when the run was planned in the business; createdAt is when the ledger took it
 * @param allowedTransitions statuses it may go to
 * @param stops in the order of their slip numbers
 * @param version number of events of the run; the ETag
 */
public record DeliveryView(
        String id,
        String deliveryNumber,
        String employeeId,
        String employeeName,

        @Schema(description = "pending, in_progress, completed, cancelled", example = "in_progress")
        String status,

        BigDecimal totalAmount,
        @Needs(Right.COST_READ) BigDecimal totalCost,
        @Nullable String remark,
        @Nullable String cancelReason,
        String createdBy,
        Instant plannedAt,
        @Nullable Instant startTime,
        @Nullable Instant completeTime,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedTransitions,
        List<StopView> stops,
        long version) {}
