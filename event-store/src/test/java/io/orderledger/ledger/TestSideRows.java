package io.orderledger.ledger;

import io.orderledger.events.CustomerEvent.CustomerChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerDeleted;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderLine;
import io.orderledger.events.ProductEvent.ProductDeleted;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A phone belongs to one customer, a number to one order, and an open order holds its customer and products. */
final class TestSideRows implements SideRowPolicy {
    static final String PHONE = "customer.phone";
    static final String ORDER_NUMBER = "order.number";

    @Override
    public List<SideRow> rowsOf(LedgerEvent event) {
        return switch (event) {
            case CustomerCreated e -> phone(e.customerId(), e.phone());
            case CustomerChanged e -> phone(e.customerId(), e.phone());
            case CustomerDeleted e ->
                List.of(new SideRow.RequireUnreferenced(e.customerId()), new SideRow.Release(PHONE, e.customerId()));
            case CustomerErased e ->
                List.of(
                        new SideRow.RequireUnreferenced(e.customerId()),
                        new SideRow.Release(PHONE, e.customerId()),
                        new SideRow.DestroyKey(e.customerId()));
            case ProductDeleted e -> List.of(new SideRow.RequireUnreferenced(e.productId()));
            case OrderPlaced e ->
                List.of(
                        new SideRow.Claim(ORDER_NUMBER, e.orderNumber(), e.orderId()),
                        new SideRow.Refer(e.orderId(), targets(e)));
            case OrderCancelled e -> List.of(new SideRow.Forget(e.orderId()));
            default -> List.of();
        };
    }

    private static List<SideRow> phone(String customerId, @Nullable String phone) {
        return List.of(
                phone == null ? new SideRow.Release(PHONE, customerId) : new SideRow.Claim(PHONE, phone, customerId));
    }

    private static Set<String> targets(OrderPlaced order) {
        return Stream.concat(
                        Stream.of(order.customerId()), order.lines().stream().map(OrderLine::productId))
                .collect(Collectors.toSet());
    }
}
