package io.orderledger.command.gateway;

import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.AlreadyExists;
import io.orderledger.command.decision.Rejection.AmountTooLarge;
import io.orderledger.command.decision.Rejection.BelowCost;
import io.orderledger.command.decision.Rejection.ChangedMeanwhile;
import io.orderledger.command.decision.Rejection.ConfigInvalid;
import io.orderledger.command.decision.Rejection.CustomerDeleted;
import io.orderledger.command.decision.Rejection.CustomerErased;
import io.orderledger.command.decision.Rejection.CustomerNotFound;
import io.orderledger.command.decision.Rejection.CustomerPriceNotFound;
import io.orderledger.command.decision.Rejection.CustomerUnknown;
import io.orderledger.command.decision.Rejection.EmployeeDeleted;
import io.orderledger.command.decision.Rejection.EmployeeInactive;
import io.orderledger.command.decision.Rejection.EmployeeNotFound;
import io.orderledger.command.decision.Rejection.EmployeeUnknown;
import io.orderledger.command.decision.Rejection.LineUnknown;
import io.orderledger.command.decision.Rejection.NoLines;
import io.orderledger.command.decision.Rejection.NotPermitted;
import io.orderledger.command.decision.Rejection.OfDelivery;
import io.orderledger.command.decision.Rejection.OrderNotEditable;
import io.orderledger.command.decision.Rejection.OrderNotFound;
import io.orderledger.command.decision.Rejection.OutOfStock;
import io.orderledger.command.decision.Rejection.OverDelivery;
import io.orderledger.command.decision.Rejection.OwnAccount;
import io.orderledger.command.decision.Rejection.PlacedInFuture;
import io.orderledger.command.decision.Rejection.PriceChanged;
import io.orderledger.command.decision.Rejection.PriceMissing;
import io.orderledger.command.decision.Rejection.PriceValidityInPast;
import io.orderledger.command.decision.Rejection.PriceValidityReversed;
import io.orderledger.command.decision.Rejection.ProductDeleted;
import io.orderledger.command.decision.Rejection.ProductNotFound;
import io.orderledger.command.decision.Rejection.ProductsDeleted;
import io.orderledger.command.decision.Rejection.ProductsUnknown;
import io.orderledger.command.decision.Rejection.ReasonRequired;
import io.orderledger.command.decision.Rejection.StockCountStale;
import io.orderledger.command.decision.Rejection.StockNotTracked;
import io.orderledger.command.decision.Rejection.StockTooLarge;
import io.orderledger.command.decision.Rejection.TransitionNotAllowed;
import io.orderledger.command.decision.Rejection.UnitMismatch;
import io.orderledger.command.decision.Rejection.UserDeleted;
import io.orderledger.command.decision.Rejection.UserNotFound;
import io.orderledger.events.OrderStatus;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.validation.FieldCode;
import java.util.List;
import java.util.Map;

/** The one switch that turns refusals into entries of the error catalogue, with the data that helps the caller. */
final class RejectionAnswers {
    private RejectionAnswers() {}

    static ApiFailure answer(Rejection rejection) {
        return switch (rejection) {
            case OrderNotFound r -> with(ErrorCode.ORDER_NOT_FOUND, Map.of("orderId", r.orderId()));
            case ProductNotFound r -> with(ErrorCode.PRODUCT_NOT_FOUND, Map.of("productId", r.productId()));
            case CustomerNotFound r -> with(ErrorCode.CUSTOMER_NOT_FOUND, Map.of("customerId", r.customerId()));
            case CustomerPriceNotFound r ->
                with(
                        ErrorCode.CUSTOMER_PRICE_NOT_FOUND,
                        Map.of("customerId", r.customerId(), "productId", r.productId()));
            case AlreadyExists _ -> ApiFailure.of(ErrorCode.CONCURRENT_CHANGE);
            case NotPermitted r ->
                with(ErrorCode.FORBIDDEN, Map.of("right", r.right().wireName()));
            case ReasonRequired _ -> ApiFailure.of(ErrorCode.REASON_REQUIRED);
            case CustomerUnknown r -> with(ErrorCode.CUSTOMER_UNKNOWN, Map.of("customerId", r.customerId()));
            case CustomerDeleted r -> with(ErrorCode.CUSTOMER_DELETED, Map.of("customerId", r.customerId()));
            case CustomerErased r -> with(ErrorCode.CUSTOMER_ERASED, Map.of("customerId", r.customerId()));
            case ProductDeleted r -> with(ErrorCode.PRODUCT_DELETED, Map.of("productId", r.productId()));
            case TransitionNotAllowed r ->
                with(
                        ErrorCode.ORDER_TRANSITION_NOT_ALLOWED,
                        Map.of("status", r.status().wireName(), "allowed", namesOf(r.allowed())));
            case OrderNotEditable r ->
                with(ErrorCode.ORDER_NOT_EDITABLE, Map.of("status", r.status().wireName()));
            case NoLines _ -> new ApiFailure(ErrorCode.VALIDATION_FAILED, null, List.of(FieldCode.EMPTY.at("items")));
            case PlacedInFuture _ -> ApiFailure.of(ErrorCode.PLACED_IN_FUTURE);
            case AmountTooLarge _ -> ApiFailure.of(ErrorCode.AMOUNT_TOO_LARGE);
            case ProductsUnknown r -> with(ErrorCode.PRODUCT_UNKNOWN, Map.of("lines", r.lines()));
            case ProductsDeleted r -> with(ErrorCode.PRODUCT_DELETED, Map.of("lines", r.lines()));
            case UnitMismatch r -> with(ErrorCode.UNIT_MISMATCH, Map.of("lines", r.lines()));
            case PriceMissing r -> with(ErrorCode.PRICE_MISSING, Map.of("lines", r.lines()));
            case PriceChanged r -> with(ErrorCode.PRICE_CHANGED, Map.of("lines", r.lines()));
            case BelowCost r -> with(ErrorCode.BELOW_COST, Map.of("lines", r.lines()));
            case LineUnknown r -> with(ErrorCode.LINE_UNKNOWN, Map.of("lineId", r.lineId()));
            case OverDelivery r -> with(ErrorCode.OVER_DELIVERY, Map.of("lines", r.lines()));
            case OutOfStock r -> with(ErrorCode.OUT_OF_STOCK, Map.of("shortfalls", r.shortfalls()));
            case StockNotTracked r -> with(ErrorCode.STOCK_NOT_TRACKED, Map.of("productId", r.productId()));
            case StockTooLarge _ -> ApiFailure.of(ErrorCode.AMOUNT_TOO_LARGE);
            case StockCountStale r ->
                with(ErrorCode.STOCK_COUNT_STALE, Map.of("currentVersion", r.currentVersion(), "onHand", r.onHand()));
            case PriceValidityReversed _ -> ApiFailure.of(ErrorCode.PRICE_VALIDITY_REVERSED);
            case PriceValidityInPast _ -> ApiFailure.of(ErrorCode.PRICE_VALIDITY_IN_PAST);
            case UserNotFound r -> with(ErrorCode.USER_NOT_FOUND, Map.of("userId", r.userId()));
            case UserDeleted r -> with(ErrorCode.USER_DELETED, Map.of("userId", r.userId()));
            case OwnAccount r -> with(ErrorCode.OWN_ACCOUNT, Map.of("userId", r.userId()));
            case EmployeeNotFound r -> with(ErrorCode.EMPLOYEE_NOT_FOUND, Map.of("employeeId", r.employeeId()));
            case EmployeeDeleted r -> with(ErrorCode.EMPLOYEE_DELETED, Map.of("employeeId", r.employeeId()));
            case EmployeeUnknown r -> with(ErrorCode.EMPLOYEE_UNKNOWN, Map.of("employeeId", r.employeeId()));
            case EmployeeInactive r -> with(ErrorCode.EMPLOYEE_INACTIVE, Map.of("employeeId", r.employeeId()));
            case ChangedMeanwhile _ -> ApiFailure.of(ErrorCode.CONCURRENT_CHANGE);
            case OfDelivery r -> DeliveryAnswers.answer(r);
            case ConfigInvalid r -> with(ErrorCode.CONFIG_INVALID, Map.of("key", r.key(), "expected", r.expected()));
        };
    }

    private static ApiFailure with(ErrorCode code, Map<String, ?> data) {
        return ApiFailure.withData(code, data);
    }

    private static List<String> namesOf(List<OrderStatus> statuses) {
        return statuses.stream().map(OrderStatus::wireName).toList();
    }
}
