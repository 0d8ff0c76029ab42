package io.orderledger.command.decision;

import io.orderledger.events.DeliveryStatus;
import io.orderledger.events.Money;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.Quantity;
import io.orderledger.events.Right;
import io.orderledger.events.StopStatus;
import java.time.Instant;
import java.util.List;

/** Why a command was refused, with what helps the caller. One switch turns these into entries of the catalogue. */
public sealed interface Rejection {

    record OrderNotFound(String orderId) implements Rejection {}

    record ProductNotFound(String productId) implements Rejection {}

    record CustomerNotFound(String customerId) implements Rejection {}

    record CustomerPriceNotFound(String customerId, String productId) implements Rejection {}

    record AlreadyExists(String streamId) implements Rejection {}

    record NotPermitted(Right right) implements Rejection {}

    record ReasonRequired() implements Rejection {}

    record CustomerUnknown(String customerId) implements Rejection {}

    record CustomerDeleted(String customerId) implements Rejection {}

    record CustomerErased(String customerId) implements Rejection {}

    record ProductDeleted(String productId) implements Rejection {}

    record TransitionNotAllowed(OrderStatus status, List<OrderStatus> allowed) implements Rejection {}

    record OrderNotEditable(OrderStatus status) implements Rejection {}

    record NoLines() implements Rejection {}

    record PlacedInFuture() implements Rejection {}

    record AmountTooLarge() implements Rejection {}

    /** A line of the request, counted from 0, whose product the ledger does not know. */
    record UnknownProduct(int line, String productId) {}

    record ProductsUnknown(List<UnknownProduct> lines) implements Rejection {}

    record DeletedProduct(int line, String productId) {}

    record ProductsDeleted(List<DeletedProduct> lines) implements Rejection {}

    record WrongUnit(int line, String productId, String unit) {}

    record UnitMismatch(List<WrongUnit> lines) implements Rejection {}

    record UnpricedLine(int line, String productId) {}

    record PriceMissing(List<UnpricedLine> lines) implements Rejection {}

    /** @param currentPrice what the rules give now */
    record ChangedPrice(int line, String productId, Money currentPrice, Money sentPrice) {}

    record PriceChanged(List<ChangedPrice> lines) implements Rejection {}

    record CheapLine(int line, String productId, Money unitPrice) {}

    record BelowCost(List<CheapLine> lines) implements Rejection {}

    record LineUnknown(String lineId) implements Rejection {}

    /** @param most what may still be delivered of the line */
    record ExcessLine(String lineId, Quantity most, Quantity delivered) {}

    record OverDelivery(List<ExcessLine> lines) implements Rejection {}

    record Shortfall(String productId, String productName, Quantity requested, Quantity available) {}

    record OutOfStock(List<Shortfall> shortfalls) implements Rejection {}

    record StockNotTracked(String productId) implements Rejection {}

    record StockTooLarge(String productId) implements Rejection {}

    record StockCountStale(long currentVersion, Quantity onHand) implements Rejection {}

    record PriceValidityReversed() implements Rejection {}

    record PriceValidityInPast() implements Rejection {}

    record ConfigInvalid(String key, String expected) implements Rejection {}

    record UserNotFound(String userId) implements Rejection {}

    record UserDeleted(String userId) implements Rejection {}

    /** Somebody would deactivate or delete themselves, or change their own role. */
    record OwnAccount(String userId) implements Rejection {}

    record EmployeeNotFound(String employeeId) implements Rejection {}

    record EmployeeDeleted(String employeeId) implements Rejection {}

    record EmployeeUnknown(String employeeId) implements Rejection {}

    /** A run has gone by another state of the stream than it has now. */
    record ChangedMeanwhile(String streamId) implements Rejection {}

    /** Of delivery runs. */
    sealed interface OfDelivery extends Rejection {}

    record DeliveryNotFound(String deliveryId) implements OfDelivery {}

    record StopNotFound(String deliveryId, String orderId) implements OfDelivery {}

    record DeliveryTransitionNotAllowed(DeliveryStatus status, List<DeliveryStatus> allowed) implements OfDelivery {}

    record DeliveryNotEditable(DeliveryStatus status) implements OfDelivery {}

    record EmployeeInactive(String employeeId) implements Rejection {}

    record OrdersUnknown(List<String> orderIds) implements OfDelivery {}

    record UndeliverableOrder(String orderId, String orderNumber, OrderStatus status) {}

    record OrdersNotDeliverable(List<UndeliverableOrder> orders) implements OfDelivery {}

    /** An order, and the run that it is on. */
    record OrderOnRun(String orderId, String orderNumber, String deliveryId, String deliveryNumber) {}

    record OrdersOnDelivery(List<OrderOnRun> orders) implements OfDelivery {}

    /** @param most lines that the orders of one run may have open */
    record DeliveryTooLarge(int lines, int most) implements OfDelivery {}

    record DeliveryOwnsOrder(String deliveryId, String deliveryNumber) implements OfDelivery {}

    record StopAlreadyResolved(String orderId, StopStatus status) implements OfDelivery {}

    record StopsOpen(List<String> orderIds) implements OfDelivery {}

    record NothingHandedOver(String orderId) implements OfDelivery {}

    record DeliveryHasDelivered(List<String> orderIds) implements OfDelivery {}

    record DeliveryTimeInFuture(Instant now) implements OfDelivery {}

    /** @param earliest when the step before it happened */
    record DeliveryTimeTooEarly(Instant earliest) implements OfDelivery {}
}
