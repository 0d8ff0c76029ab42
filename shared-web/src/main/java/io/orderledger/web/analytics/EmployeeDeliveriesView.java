package io.orderledger.web.analytics;

import io.orderledger.events.Right;
import io.orderledger.web.security.Needs;
import java.math.BigDecimal;

/**
 * What a driver's completed runs of a month came to.
 *
 * @param employeeName as it is now
 * @param totalAmount what was delivered, in money
 */
public record EmployeeDeliveriesView(
        String employeeId,
        String employeeName,
        long deliveryCount,
        BigDecimal totalAmount,
        @Needs(Right.COST_READ) BigDecimal totalCost) {}
