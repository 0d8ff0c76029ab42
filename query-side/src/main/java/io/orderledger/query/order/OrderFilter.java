package io.orderledger.query.order;

import io.orderledger.events.OrderStatus;
import io.orderledger.web.DateRange;
import io.orderledger.web.Keyword;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows.
 *
 * @param deliveryId those whose latest run it is
 * @param dates business days of placedAt
 * @param keyword start of an order number, or a part of a customer's name
 */
record OrderFilter(
        @Nullable OrderStatus status,
        @Nullable UUID customerId,
        @Nullable UUID deliveryId,
        DateRange dates,
        Optional<Keyword> keyword) {}
