package io.orderledger.query.delivery;

import io.orderledger.events.DeliveryStatus;
import io.orderledger.events.Right;
import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.DateRange;
import io.orderledger.web.EntityTags;
import io.orderledger.web.Keyword;
import io.orderledger.web.ListResponse;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.delivery.DeliverySummaryView;
import io.orderledger.web.delivery.DeliveryView;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.operation.LogsOperation;
import io.orderledger.web.security.Caller;
import io.orderledger.web.security.Requires;
import io.orderledger.web.validation.PlainText;
import io.orderledger.web.validation.WireName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deliveries")
@Tag(name = ApiTags.DELIVERIES)
class DeliveryQueryApi {
    private static final int KEYWORD_LENGTH = 100;

    private final DeliveryListQueries list;
    private final DeliveryDetailQueries details;
    private final Freshness freshness;

    DeliveryQueryApi(DeliveryListQueries list, DeliveryDetailQueries details, Freshness freshness) {
        this.list = list;
        this.details = details;
        this.freshness = freshness;
    }

    @Requires(Right.DELIVERY_READ)
    @GetMapping
    @ReadsProjections(DeliveryProjection.NAME)
    @Operation(
            summary = "送货单列表 / List delivery runs",
            description = "计划时间最新的在前；没有 delivery:read-all 的只列出本人配送的 / "
                    + "Latest planned first; without delivery:read-all, one's own runs only")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(DeliveryExamples.PAGE))))
    ApiResponse<PageView<DeliverySummaryView>> list(
            PageQuery page,
            @Parameter(description = "pending, in_progress, completed, cancelled", example = "in_progress")
                    @RequestParam(required = false)
                    @WireName(DeliveryStatus.class)
                    @Nullable
                    String status,
            @Parameter(example = "0190a5b2-9e20-7f02-8b11-5a0c7d9e4f08") @RequestParam(required = false) @Nullable
                    UUID employeeId,
            @Parameter(
                            description = "该订单所在或曾在的送货单 / Runs that the order is or was on",
                            example = "0190a5b4-2222-7c44-9d33-8c2e9f1a6b04")
                    @RequestParam(required = false)
                    @Nullable
                    UUID orderId,
            DateRange dates,
            @Parameter(description = "送货单号开头 / Start of the run's number", example = "20240601")
                    @RequestParam(required = false)
                    @PlainText(max = KEYWORD_LENGTH)
                    @Nullable
                    String keyword,
            @Parameter(description = "只看本人配送的 / Only the runs that one drives oneself")
                    @RequestParam(defaultValue = "false")
                    boolean mine) {
        Caller caller = Caller.required();
        DeliveryFilter filter = new DeliveryFilter(status, employeeId, orderId, dates, Keyword.of(keyword));
        return ApiResponse.ok(list.page(page, filter, mine ? DeliveryScope.ownOf(caller) : DeliveryScope.of(caller)));
    }

    /** Logged: names, phones and addresses of all customers of a day. */
    @Requires(Right.DELIVERY_READ)
    @LogsOperation
    @GetMapping("/{id}")
    @ReadsProjections(DeliveryProjection.NAME)
    @Operation(
            summary = "送货单详情 / One delivery run",
            description = "含各站及其明细，以及可转到的状态 / With its stops and their lines, and where it may go")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(DeliveryExamples.ONE))))
    ResponseEntity<ApiResponse<DeliveryView>> one(
            @Parameter(example = "0190a5b6-1111-7c44-9d33-8c2e9f1a6b09") @PathVariable UUID id) {
        DeliveryView delivery = details.byId(id, DeliveryScope.of(Caller.required()))
                .orElseThrow(() -> ApiFailure.of(ErrorCode.DELIVERY_NOT_FOUND));
        return ResponseEntity.ok().eTag(EntityTags.of(delivery.version())).body(ApiResponse.ok(delivery));
    }

    @Requires(Right.DELIVERY_READ)
    @GetMapping("/{id}/loading-list")
    @ReadsProjections(DeliveryProjection.NAME)
    @Operation(
            summary = "装车清单 / Loading list of a run",
            description = "按商品合计：要装多少、送给几站，有结果的站送出多少、带回多少 / Per product: how much to load and for how "
                    + "many stops; of the stops that are resolved, how much was handed over and how much comes back")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(DeliveryExamples.LOADING_LIST))))
    ListResponse<LoadingItemView> loadingList(
            @Parameter(example = "0190a5b6-1111-7c44-9d33-8c2e9f1a6b09") @PathVariable UUID id) {
        if (!details.exists(id, DeliveryScope.of(Caller.required()))) {
            throw ApiFailure.of(ErrorCode.DELIVERY_NOT_FOUND);
        }
        return freshness.list(DeliveryProjection.NAME, () -> details.loadingList(id));
    }
}
