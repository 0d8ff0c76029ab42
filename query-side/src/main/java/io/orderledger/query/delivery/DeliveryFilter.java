package io.orderledger.query.delivery;

import io.orderledger.web.DateRange;
import io.orderledger.web.Keyword;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a list shows.
 *
 * @param status as the API names it
 * @param employeeId those of this driver
 * @param orderId those that the order is or was on
 * @param dates business days of plannedAt
 * @param keyword start of a run's number
 */
record DeliveryFilter(
        @Nullable String status,
        @Nullable UUID employeeId,
        @Nullable UUID orderId,
        DateRange dates,
        Optional<Keyword> keyword) {}
