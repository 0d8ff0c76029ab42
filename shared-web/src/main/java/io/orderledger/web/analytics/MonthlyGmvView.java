package io.orderledger.web.analytics;

import io.orderledger.events.Right;
import io.orderledger.web.AsOf;
import io.orderledger.web.security.Needs;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/**
 * What the completed runs of a month came to.
 *
 * @param totalGMV what was delivered, in money
 * @param deliveryCount completed runs
 * @param asOf how fresh the figures are
 */
public record MonthlyGmvView(
        @Schema(example = "2024-06") String month,
        BigDecimal totalGMV,
        @Needs(Right.COST_READ) BigDecimal totalCost,
        long deliveryCount,
        AsOf asOf) {}
