package io.orderledger.command.gateway;

import io.orderledger.command.numbering.NumberSeries;
import io.orderledger.events.ConfigEvent;
import io.orderledger.events.CustomerEvent;
import io.orderledger.events.CustomerEvent.CustomerChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerDeleted;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.CustomerEvent.CustomerRestored;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.DeliveryCancelled;
import io.orderledger.events.DeliveryEvent.DeliveryCompleted;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.DeliveryReassigned;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import io.orderledger.events.DeliveryEvent.StopEvent;
import io.orderledger.events.EmployeeEvent;
import io.orderledger.events.EmployeeEvent.EmployeeChanged;
import io.orderledger.events.EmployeeEvent.EmployeeCreated;
import io.orderledger.events.EmployeeEvent.EmployeeDeactivated;
import io.orderledger.events.EmployeeEvent.EmployeeDeleted;
import io.orderledger.events.EmployeeEvent.EmployeeReactivated;
import io.orderledger.events.EmployeeEvent.EmployeeRestored;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.OrderEvent;
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
import io.orderledger.events.OrderLine;
import io.orderledger.events.PriceEvent;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.ProductEvent.ProductChanged;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.ProductDeleted;
import io.orderledger.events.ProductEvent.ProductRestored;
import io.orderledger.events.ProductEvent.StockAdjusted;
import io.orderledger.events.ProductEvent.StockDeducted;
import io.orderledger.events.ProductEvent.StockReleased;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.events.ProductEvent.StockReturned;
import io.orderledger.events.UserEvent;
import io.orderledger.events.UserEvent.UserActivated;
import io.orderledger.events.UserEvent.UserChanged;
import io.orderledger.events.UserEvent.UserDeactivated;
import io.orderledger.events.UserEvent.UserDeleted;
import io.orderledger.events.UserEvent.UserInvited;
import io.orderledger.events.UserEvent.UserReactivated;
import io.orderledger.events.UserEvent.UserRestored;
import io.orderledger.events.UserEvent.UserRoleChanged;
import io.orderledger.ledger.SideRow;
import io.orderledger.ledger.SideRow.Claim;
import io.orderledger.ledger.SideRow.DestroyKey;
import io.orderledger.ledger.SideRow.Forget;
import io.orderledger.ledger.SideRow.Refer;
import io.orderledger.ledger.SideRow.Release;
import io.orderledger.ledger.SideRow.RequireUnreferenced;
import io.orderledger.ledger.SideRowPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The set rules of the ledger: what is unique, and who may not be deleted while somebody refers to them. */
@Component
public final class SideRows implements SideRowPolicy {
    public static final String ORDER_NUMBER = NumberSeries.ORDER_NUMBER;
    public static final String DELIVERY_NUMBER = NumberSeries.DELIVERY_NUMBER;
    public static final String PRODUCT_BARCODE = "product-barcode";
    static final String CUSTOMER_PHONE = "customer-phone";
    /** Users sign in with it, so they are looked up by it. */
    public static final String USER_PHONE = "user-phone";
    /** An employee is one user at most. */
    static final String USER_EMPLOYEE = "user-employee";

    public static final String EMPLOYEE_PHONE = "employee-phone";

    SideRows() {}

    @Override
    public List<SideRow> rowsOf(LedgerEvent event) {
        return switch (event) {
            case OrderEvent e -> order(e);
            case ProductEvent e -> product(e);
            case CustomerEvent e -> customer(e);
            case UserEvent e -> user(e);
            case EmployeeEvent e -> employee(e);
            case DeliveryEvent e -> delivery(e);
            case PriceEvent _, ConfigEvent _ -> List.of();
        };
    }

    private static List<SideRow> order(OrderEvent event) {
        return switch (event) {
            case OrderPlaced e ->
                List.of(
                        new Claim(ORDER_NUMBER, NumberSeries.ORDERS.claimValue(e.orderNumber()), e.orderId()),
                        refer(e.orderId(), e.customerId(), e.lines()));
            case OrderLinesChanged e -> List.of(refer(e.orderId(), e.customerId(), e.lines()));
            case OrderDelivered e -> List.of(new Forget(e.orderId()));
            case OrderCancelled e -> List.of(new Forget(e.orderId()));
            case OrderRepriced _,
                    OrderRemarkChanged _,
                    OrderSubmitted _,
                    OrderWithdrawn _,
                    OrderRejected _,
                    OrderConfirmed _,
                    OrderShipped _,
                    OrderShipmentReturned _,
                    OrderLinesDelivered _,
                    OrderLinesShortClosed _,
                    OrderAssigned _,
                    OrderUnassigned _ -> List.of();
        };
    }

    private static List<SideRow> delivery(DeliveryEvent event) {
        return switch (event) {
            case DeliveryPlanned e ->
                List.of(
                        new Claim(
                                DELIVERY_NUMBER,
                                NumberSeries.DELIVERIES.claimValue(e.deliveryNumber()),
                                e.deliveryId()),
                        new Refer(e.deliveryId(), Set.of(e.employeeId())));
            case DeliveryReassigned e -> List.of(new Refer(e.deliveryId(), Set.of(e.employeeId())));
            case DeliveryCompleted e -> List.of(new Forget(e.deliveryId()));
            case DeliveryCancelled e -> List.of(new Forget(e.deliveryId()));
            case StopEvent _, DeliveryStarted _ -> List.of();
        };
    }

    private static List<SideRow> product(ProductEvent event) {
        return switch (event) {
            case ProductCreated e -> claim(PRODUCT_BARCODE, e.barcode(), e.productId());
            case ProductChanged e -> claim(PRODUCT_BARCODE, e.barcode(), e.productId());
            case ProductRestored e -> claim(PRODUCT_BARCODE, e.barcode(), e.productId());
            case ProductDeleted e ->
                List.of(new RequireUnreferenced(e.productId()), new Release(PRODUCT_BARCODE, e.productId()));
            case StockAdjusted _, StockReserved _, StockReleased _, StockDeducted _, StockReturned _ -> List.of();
        };
    }

    private static List<SideRow> customer(CustomerEvent event) {
        return switch (event) {
            case CustomerCreated e -> phone(CUSTOMER_PHONE, e.phone(), e.customerId());
            case CustomerChanged e -> phone(CUSTOMER_PHONE, e.phone(), e.customerId());
            case CustomerRestored e -> phone(CUSTOMER_PHONE, e.phone(), e.customerId());
            case CustomerDeleted e ->
                List.of(new RequireUnreferenced(e.customerId()), new Release(CUSTOMER_PHONE, e.customerId()));
            case CustomerErased e ->
                List.of(
                        new RequireUnreferenced(e.customerId()),
                        new Release(CUSTOMER_PHONE, e.customerId()),
                        new DestroyKey(e.customerId()));
        };
    }

    private static List<SideRow> user(UserEvent event) {
        return switch (event) {
            case UserInvited e -> user(e.userId(), e.phone(), e.employeeId());
            case UserChanged e -> user(e.userId(), e.phone(), e.employeeId());
            case UserRestored e -> phone(USER_PHONE, e.phone(), e.userId());
            case UserDeleted e -> List.of(new Release(USER_PHONE, e.userId()), new Release(USER_EMPLOYEE, e.userId()));
            case UserActivated _, UserRoleChanged _, UserDeactivated _, UserReactivated _ -> List.of();
        };
    }

    private static List<SideRow> user(String userId, String phone, @Nullable String employeeId) {
        return List.of(
                new Claim(USER_PHONE, phone, userId, true),
                employeeId == null ? new Release(USER_EMPLOYEE, userId) : new Claim(USER_EMPLOYEE, employeeId, userId));
    }

    private static List<SideRow> employee(EmployeeEvent event) {
        return switch (event) {
            case EmployeeCreated e -> phone(EMPLOYEE_PHONE, e.phone(), e.employeeId());
            case EmployeeChanged e -> phone(EMPLOYEE_PHONE, e.phone(), e.employeeId());
            case EmployeeRestored e -> phone(EMPLOYEE_PHONE, e.phone(), e.employeeId());
            case EmployeeDeleted e ->
                List.of(new RequireUnreferenced(e.employeeId()), new Release(EMPLOYEE_PHONE, e.employeeId()));
            case EmployeeDeactivated _, EmployeeReactivated _ -> List.of();
        };
    }

    private static List<SideRow> claim(String scope, @Nullable String value, String streamId) {
        return List.of(value == null ? new Release(scope, streamId) : new Claim(scope, value, streamId));
    }

    private static List<SideRow> phone(String scope, @Nullable String phone, String streamId) {
        return List.of(phone == null ? new Release(scope, streamId) : new Claim(scope, phone, streamId, true));
    }

    private static Refer refer(String orderId, String customerId, List<OrderLine> lines) {
        Set<String> targets = new HashSet<>();
        targets.add(customerId);
        for (OrderLine line : lines) targets.add(line.productId());
        return new Refer(orderId, targets);
    }
}
