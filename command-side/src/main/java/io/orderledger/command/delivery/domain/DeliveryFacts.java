package io.orderledger.command.delivery.domain;

import io.orderledger.command.employee.domain.EmployeeState;
import io.orderledger.command.order.domain.OrderState;
import java.time.Instant;
import java.util.Map;

/**
 * What a decision about a run needs to know of the world. Built up from {@link #nothingBut}: a command reads only the
 * facts that it needs.
 *
 * @param now the ledger's clock
 * @param deliveryNumber the number a new run gets; empty for commands that plan none
 * @param employee whoever is to drive
 * @param orders every order that is to be put on the run, by id
 */
public record DeliveryFacts(
        Instant now, String deliveryNumber, EmployeeState employee, Map<String, OrderState> orders) {
    public DeliveryFacts {
        orders = Map.copyOf(orders);
    }

    public static DeliveryFacts nothingBut(Instant now) {
        return new DeliveryFacts(now, "", EmployeeState.EVOLUTION.initial(), Map.of());
    }

    public DeliveryFacts numbered(String number) {
        return new DeliveryFacts(now, number, employee, orders);
    }

    public DeliveryFacts drivenBy(EmployeeState driver) {
        return new DeliveryFacts(now, deliveryNumber, driver, orders);
    }

    public DeliveryFacts of(Map<String, OrderState> someOrders) {
        return new DeliveryFacts(now, deliveryNumber, employee, someOrders);
    }

    OrderState order(String orderId) {
        return orders.getOrDefault(orderId, OrderState.EVOLUTION.initial());
    }
}
