package io.orderledger.command.gateway;

import io.orderledger.command.decision.Rejection.DeliveryHasDelivered;
import io.orderledger.command.decision.Rejection.DeliveryNotEditable;
import io.orderledger.command.decision.Rejection.DeliveryNotFound;
import io.orderledger.command.decision.Rejection.DeliveryOwnsOrder;
import io.orderledger.command.decision.Rejection.DeliveryTimeInFuture;
import io.orderledger.command.decision.Rejection.DeliveryTimeTooEarly;
import io.orderledger.command.decision.Rejection.DeliveryTooLarge;
import io.orderledger.command.decision.Rejection.DeliveryTransitionNotAllowed;
import io.orderledger.command.decision.Rejection.NothingHandedOver;
import io.orderledger.command.decision.Rejection.OfDelivery;
import io.orderledger.command.decision.Rejection.OrderOnRun;
import io.orderledger.command.decision.Rejection.OrdersNotDeliverable;
import io.orderledger.command.decision.Rejection.OrdersOnDelivery;
import io.orderledger.command.decision.Rejection.OrdersUnknown;
import io.orderledger.command.decision.Rejection.StopAlreadyResolved;
import io.orderledger.command.decision.Rejection.StopNotFound;
import io.orderledger.command.decision.Rejection.StopsOpen;
import io.orderledger.command.decision.Rejection.UndeliverableOrder;
import io.orderledger.events.DeliveryStatus;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.util.List;
import java.util.Map;

/** Refusals of delivery runs as entries of the error catalogue. */
final class DeliveryAnswers {
    private DeliveryAnswers() {}

    static ApiFailure answer(OfDelivery rejection) {
        return switch (rejection) {
            case DeliveryNotFound r -> with(ErrorCode.DELIVERY_NOT_FOUND, Map.of("deliveryId", r.deliveryId()));
            case StopNotFound r ->
                with(ErrorCode.STOP_NOT_FOUND, Map.of("deliveryId", r.deliveryId(), "orderId", r.orderId()));
            case DeliveryTransitionNotAllowed r ->
                with(
                        ErrorCode.DELIVERY_TRANSITION_NOT_ALLOWED,
                        Map.of("status", r.status().wireName(), "allowed", namesOf(r.allowed())));
            case DeliveryNotEditable r ->
                with(
                        ErrorCode.DELIVERY_NOT_EDITABLE,
                        Map.of("status", r.status().wireName()));
            case OrdersUnknown r -> with(ErrorCode.ORDER_UNKNOWN, Map.of("orderIds", r.orderIds()));
            case OrdersNotDeliverable r ->
                with(
                        ErrorCode.ORDER_NOT_DELIVERABLE,
                        Map.of(
                                "orders",
                                r.orders().stream().map(Undeliverable::of).toList()));
            case OrdersOnDelivery r ->
                with(
                        ErrorCode.ORDER_ON_DELIVERY,
                        Map.of("orders", r.orders().stream().map(OnRun::of).toList()));
            case DeliveryTooLarge r -> with(ErrorCode.DELIVERY_TOO_LARGE, Map.of("lines", r.lines(), "most", r.most()));
            case DeliveryOwnsOrder r ->
                with(
                        ErrorCode.DELIVERY_OWNS_ORDER,
                        Map.of("deliveryId", r.deliveryId(), "deliveryNumber", r.deliveryNumber()));
            case StopAlreadyResolved r ->
                with(
                        ErrorCode.STOP_ALREADY_RESOLVED,
                        Map.of("orderId", r.orderId(), "status", r.status().wireName()));
            case StopsOpen r -> with(ErrorCode.STOPS_OPEN, Map.of("orderIds", r.orderIds()));
            case NothingHandedOver r -> with(ErrorCode.NOTHING_HANDED_OVER, Map.of("orderId", r.orderId()));
            case DeliveryHasDelivered r -> with(ErrorCode.DELIVERY_HAS_DELIVERED, Map.of("orderIds", r.orderIds()));
            case DeliveryTimeInFuture r -> with(ErrorCode.DELIVERY_TIME_IN_FUTURE, Map.of("now", r.now()));
            case DeliveryTimeTooEarly r -> with(ErrorCode.DELIVERY_TIME_TOO_EARLY, Map.of("earliest", r.earliest()));
        };
    }

    private static ApiFailure with(ErrorCode code, Map<String, ?> data) {
        return ApiFailure.withData(code, data);
    }

    private static List<String> namesOf(List<DeliveryStatus> statuses) {
        return statuses.stream().map(DeliveryStatus::wireName).toList();
    }

    /** An order that cannot be put on a run, named as orders are elsewhere. */
    private record Undeliverable(String orderId, String orderNo, String status) {
        static Undeliverable of(UndeliverableOrder order) {
            return new Undeliverable(
                    order.orderId(), order.orderNumber(), order.status().wireName());
        }
    }

    private record OnRun(String orderId, String orderNo, String deliveryId, String deliveryNumber) {
        static OnRun of(OrderOnRun order) {
            return new OnRun(order.orderId(), order.orderNumber(), order.deliveryId(), order.deliveryNumber());
        }
    }
}
