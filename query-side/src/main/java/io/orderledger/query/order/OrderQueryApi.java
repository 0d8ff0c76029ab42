package io.orderledger.query.order;

import io.orderledger.events.OrderStatus;
import io.orderledger.events.Right;
import io.orderledger.query.delivery.DeliveryConfiguration;
import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.freshness.Moments;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.query.freshness.ReadsProjections.WithParameter;
import io.orderledger.query.freshness.ReadsProjections.WithoutRight;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.DateRange;
import io.orderledger.web.EntityTags;
import io.orderledger.web.Keyword;
import io.orderledger.web.ListResponse;
import io.orderledger.web.Moment;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.order.OrderHistoryView;
import io.orderledger.web.order.OrderSummaryView;
import io.orderledger.web.order.OrderView;
import io.orderledger.web.order.StatusFlowView;
import io.orderledger.web.request.RequestLanguage;
import io.orderledger.web.security.Caller;
import io.orderledger.web.security.Requires;
import io.orderledger.web.validation.PlainText;
import io.orderledger.web.validation.StatusName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/orders")
@Tag(name = ApiTags.ORDERS)
class OrderQueryApi {
    private static final int KEYWORD_LENGTH = 100;

    private final OrderListQueries list;
    private final PastOrderQueries pastList;
    private final OrderDetailQueries details;
    private final OrderReplays replays;
    private final Freshness freshness;
    private final OrderMoments orderMoments;
    private final Moments moments;

    OrderQueryApi(
            OrderListQueries list,
            PastOrderQueries pastList,
            OrderDetailQueries details,
            OrderReplays replays,
            Freshness freshness,
            OrderMoments orderMoments,
            Moments moments) {
        this.list = list;
        this.pastList = pastList;
        this.details = details;
        this.replays = replays;
        this.freshness = freshness;
        this.orderMoments = orderMoments;
        this.moments = moments;
    }

    @Requires(Right.ORDER_READ)
    @GetMapping
    @ReadsProjections(
            value = OrderSummaryProjection.NAME,
            withoutRight = @WithoutRight(right = Right.ORDER_READ_ALL, projection = DeliveryConfiguration.PROJECTION))
    @Operation(
            summary = "订单列表 / List orders",
            description = "下单时间最新的在前；带关键词时 total 最多数到 10000；没有 order:read-all 的只列出本人的订单，送货员为其送货单上的 / "
                    + "Latest placed first; with a keyword and other filters, total counts up to 10000; without"
                    + " order:read-all, of one's own orders only, for a driver those of their runs")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(OrderExamples.PAGE))))
    ApiResponse<PageView<OrderSummaryView>> list(
            PageQuery page,
            @Parameter(description = "draft, pending, confirmed, shipped, delivered, cancelled", example = "confirmed")
                    @RequestParam(required = false)
                    @StatusName
                    @Nullable
                    String status,
            @Parameter(example = "0190a5b2-8d10-7f02-8b11-5a0c7d9e4f02") @RequestParam(required = false) @Nullable
                    UUID customerId,
            @Parameter(
                            description = "最近一次排入该送货单的 / Whose latest run it is",
                            example = "0190a5b6-1111-7c44-9d33-8c2e9f1a6b09")
                    @RequestParam(required = false)
                    @Nullable
                    UUID deliveryId,
            DateRange dates,
            @Parameter(
                            description = "订单号开头或客户姓名的一部分 / Start of the order number or part of the customer's name",
                            example = "20240601")
                    @RequestParam(required = false)
                    @PlainText(max = KEYWORD_LENGTH)
                    @Nullable
                    String keyword,
            @Parameter(description = Moment.OF_THE_LEDGER, schema = @Schema(type = "string"), example = "2024-07-01")
                    @RequestParam(required = false)
                    @Nullable
                    Moment asOf) {
        OrderFilter filter = new OrderFilter(status(status), customerId, deliveryId, dates, Keyword.of(keyword));
        return ApiResponse.ok(
                asOf == null
                        ? list.page(page, filter, scope())
                        : pastList.page(page, filter, scope(), moments.past(OrderSummaryProjection.NAME, asOf)));
    }

    @Requires(Right.ORDER_READ)
    @GetMapping("/{id}")
    @ReadsProjections(
            value = OrderDetailProjection.NAME,
            besides = @WithParameter(parameter = "includeHistory", projection = OrderHistoryProjection.NAME),
            withoutRight = @WithoutRight(right = Right.ORDER_READ_ALL, projection = DeliveryConfiguration.PROJECTION))
    @Operation(
            summary = "订单详情 / One order",
            description = "含下单时的明细与金额，以及可转到的状态；带 asOf 时由账本重放得出当时的订单，当时尚未下单的为 404 / "
                    + "With what it was placed as, and where it may go; with asOf, as it stood then, folded from the"
                    + " ledger, and 404 where it had not been placed")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(OrderExamples.ONE))))
    ResponseEntity<ApiResponse<OrderView>> one(
            @Parameter(example = "0190a5b4-2222-7c44-9d33-8c2e9f1a6b04") @PathVariable UUID id,
            @Parameter(description = "是否包含历史记录 / Whether to include the history") @RequestParam(defaultValue = "false")
                    boolean includeHistory,
            @Parameter(description = OrderMoments.OF_AN_ORDER, schema = @Schema(type = "string"), example = "version:7")
                    @RequestParam(required = false)
                    @Nullable
                    Moment asOf) {
        Locale language = includeHistory ? RequestLanguage.current() : null;
        OrderView order = asOf == null
                ? details.byId(id, language, scope()).orElseThrow(() -> ApiFailure.of(ErrorCode.ORDER_NOT_FOUND))
                : replays.view(id, orderMoments.until(asOf), language);
        return ResponseEntity.ok().eTag(EntityTags.of(order.version())).body(ApiResponse.ok(order));
    }

    @Requires(Right.ORDER_READ)
    @GetMapping("/{id}/status-flows")
    @ReadsProjections(
            value = {OrderStatusFlowProjection.NAME, OrderDetailProjection.NAME},
            withoutRight = @WithoutRight(right = Right.ORDER_READ_ALL, projection = DeliveryConfiguration.PROJECTION))
    @Operation(summary = "订单状态流转 / Status flow of an order", description = "按先后顺序 / In order")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(OrderExamples.FLOWS))))
    ListResponse<StatusFlowView> statusFlows(
            @Parameter(example = "0190a5b4-2222-7c44-9d33-8c2e9f1a6b04") @PathVariable UUID id) {
        requireOrder(id);
        return freshness.list(OrderStatusFlowProjection.NAME, () -> details.statusFlows(id));
    }

    @Requires(Right.ORDER_READ)
    @GetMapping("/{id}/histories")
    @ReadsProjections(
            value = {OrderHistoryProjection.NAME, OrderDetailProjection.NAME},
            withoutRight = @WithoutRight(right = Right.ORDER_READ_ALL, projection = DeliveryConfiguration.PROJECTION))
    @Operation(
            summary = "订单历史记录 / History of an order",
            description = "按先后顺序，每个字段的原值与新值 / In order, each field with what it was and became")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(OrderExamples.HISTORIES))))
    ListResponse<OrderHistoryView> histories(
            @Parameter(example = "0190a5b4-2222-7c44-9d33-8c2e9f1a6b04") @PathVariable UUID id) {
        requireOrder(id);
        return freshness.list(OrderHistoryProjection.NAME, () -> details.histories(id, RequestLanguage.current()));
    }

    private static OrderScope scope() {
        return OrderScope.of(Caller.required());
    }

    private void requireOrder(UUID id) {
        if (!details.exists(id, scope())) {
            throw ApiFailure.of(ErrorCode.ORDER_NOT_FOUND);
        }
    }

    private static @Nullable OrderStatus status(@Nullable String name) {
        return name == null ? null : OrderStatus.ofWireName(name).orElseThrow();
    }
}
