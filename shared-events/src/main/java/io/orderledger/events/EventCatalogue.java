package io.orderledger.events;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.orderledger.events.ConfigEvent.ConfigChanged;
import io.orderledger.events.CustomerEvent.CustomerChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerDeleted;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.CustomerEvent.CustomerRestored;
import io.orderledger.events.DeliveryEvent.DeliveryCancelled;
import io.orderledger.events.DeliveryEvent.DeliveryCompleted;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.DeliveryReassigned;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.DeliveryEvent.StopDelivered;
import io.orderledger.events.DeliveryEvent.StopFailed;
import io.orderledger.events.DeliveryEvent.StopPartlyDelivered;
import io.orderledger.events.DeliveryEvent.StopRemoved;
import io.orderledger.events.EmployeeEvent.EmployeeChanged;
import io.orderledger.events.EmployeeEvent.EmployeeCreated;
import io.orderledger.events.EmployeeEvent.EmployeeDeactivated;
import io.orderledger.events.EmployeeEvent.EmployeeDeleted;
import io.orderledger.events.EmployeeEvent.EmployeeReactivated;
import io.orderledger.events.EmployeeEvent.EmployeeRestored;
import io.orderledger.events.OrderEvent.OrderAssigned;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.events.OrderEvent.OrderLinesChanged;
import io.orderledger.events.OrderEvent.OrderLinesDelivered;
import io.orderledger.events.OrderEvent.OrderLinesShortClosed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderRejected;
import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.OrderEvent.OrderRepriced;
import io.orderledger.events.OrderEvent.OrderShipmentReturned;
import io.orderledger.events.OrderEvent.OrderShipped;
import io.orderledger.events.OrderEvent.OrderSubmitted;
import io.orderledger.events.OrderEvent.OrderUnassigned;
import io.orderledger.events.OrderEvent.OrderWithdrawn;
import io.orderledger.events.PriceEvent.CustomerPriceEnded;
import io.orderledger.events.PriceEvent.CustomerPriceSet;
import io.orderledger.events.PriceEvent.CustomerPricesEnded;
import io.orderledger.events.ProductEvent.ProductChanged;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.ProductDeleted;
import io.orderledger.events.ProductEvent.ProductRestored;
import io.orderledger.events.ProductEvent.StockAdjusted;
import io.orderledger.events.ProductEvent.StockDeducted;
import io.orderledger.events.ProductEvent.StockReleased;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.events.ProductEvent.StockReturned;
import io.orderledger.events.UserEvent.UserActivated;
import io.orderledger.events.UserEvent.UserChanged;
import io.orderledger.events.UserEvent.UserDeactivated;
import io.orderledger.events.UserEvent.UserDeleted;
import io.orderledger.events.UserEvent.UserInvited;
import io.orderledger.events.UserEvent.UserReactivated;
import io.orderledger.events.UserEvent.UserRestored;
import io.orderledger.events.UserEvent.UserRoleChanged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every event the ledger can hold, by its stored name. A test compares it with the sealed interfaces. */
public final class EventCatalogue {
    public static final List<EventType> TYPES = List.of(
            type("order.placed", OrderPlaced.class),
            type("order.lines-changed", OrderLinesChanged.class),
            type("order.repriced", OrderRepriced.class),
            type("order.remark-changed", OrderRemarkChanged.class),
            type("order.submitted", OrderSubmitted.class),
            type("order.withdrawn", OrderWithdrawn.class),
            type("order.rejected", OrderRejected.class),
            type("order.confirmed", OrderConfirmed.class),
            type("order.shipped", OrderShipped.class),
            type("order.shipment-returned", OrderShipmentReturned.class),
            type("order.lines-delivered", OrderLinesDelivered.class),
            type("order.lines-short-closed", OrderLinesShortClosed.class),
            type("order.delivered", "2", OrderDelivered.class),
            type("order.cancelled", OrderCancelled.class),
            type("order.assigned", OrderAssigned.class),
            type("order.unassigned", OrderUnassigned.class),
            type("delivery.planned", DeliveryPlanned.class),
            type("delivery.reassigned", DeliveryReassigned.class),
            type("delivery.stop-added", StopAdded.class),
            type("delivery.stop-removed", StopRemoved.class),
            type("delivery.started", DeliveryStarted.class),
            type("delivery.stop-delivered", StopDelivered.class),
            type("delivery.stop-partly-delivered", StopPartlyDelivered.class),
            type("delivery.stop-failed", StopFailed.class),
            type("delivery.completed", DeliveryCompleted.class),
            type("delivery.cancelled", DeliveryCancelled.class),
            type("product.created", ProductCreated.class),
            type("product.changed", ProductChanged.class),
            type("product.deleted", ProductDeleted.class),
            type("product.restored", ProductRestored.class),
            type("product.stock-adjusted", StockAdjusted.class),
            type("product.stock-reserved", StockReserved.class),
            type("product.stock-released", StockReleased.class),
            type("product.stock-deducted", StockDeducted.class),
            type("product.stock-returned", StockReturned.class),
            type("customer.created", CustomerCreated.class),
            type("customer.changed", CustomerChanged.class),
            type("customer.deleted", CustomerDeleted.class),
            type("customer.restored", CustomerRestored.class),
            type("customer.erased", CustomerErased.class),
            type("price.set", CustomerPriceSet.class),
            type("price.ended", CustomerPriceEnded.class),
            type("price.all-ended", CustomerPricesEnded.class),
            type("config.changed", ConfigChanged.class),
            type("user.invited", UserInvited.class),
            type("user.activated", UserActivated.class),
            type("user.changed", UserChanged.class),
            type("user.role-changed", UserRoleChanged.class),
            type("user.deactivated", UserDeactivated.class),
            type("user.reactivated", UserReactivated.class),
            type("user.deleted", UserDeleted.class),
            type("user.restored", UserRestored.class),
            type("employee.created", EmployeeCreated.class),
            type("employee.changed", EmployeeChanged.class),
            type("employee.deactivated", EmployeeDeactivated.class),
            type("employee.reactivated", EmployeeReactivated.class),
            type("employee.deleted", EmployeeDeleted.class),
            type("employee.restored", EmployeeRestored.class));

    private static final Map<String, EventType> BY_NAME =
            TYPES.stream().collect(toUnmodifiableMap(EventType::name, Function.identity()));
    private static final Map<Class<?>, EventType> BY_JAVA_TYPE =
            TYPES.stream().collect(toUnmodifiableMap(EventType::javaType, Function.identity()));

    private EventCatalogue() {}

    /** The type stored under this name; empty for names that are not ledger events. */
    public static Optional<EventType> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The stored type of this record class; empty for classes that are not ledger events. */
    public static Optional<EventType> byJavaType(Class<?> javaType) {
        return Optional.ofNullable(BY_JAVA_TYPE.get(javaType));
    }

    private static EventType type(String name, Class<? extends LedgerEvent> javaType) {
        return type(name, "1", javaType);
    }

    private static EventType type(String name, String revision, Class<? extends LedgerEvent> javaType) {
        return new EventType(name, revision, javaType);
    }
}
