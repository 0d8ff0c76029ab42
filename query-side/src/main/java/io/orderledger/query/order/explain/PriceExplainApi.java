package io.orderledger.query.order.explain;

import io.orderledger.events.Right;
import io.orderledger.query.delivery.DeliveryConfiguration;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.query.freshness.ReadsProjections.WithoutRight;
import io.orderledger.query.order.OrderReplays;
import io.orderledger.query.product.ProductQueries;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/orders/{id}/price-explain")
@Tag(name = ApiTags.ORDERS)
class PriceExplainApi {
    private final OrderReplays replays;
    private final PriceExplainer explainer;
    private final Clock businessClock;

    /** @param businessClock tells the business day of today */
    PriceExplainApi(OrderReplays replays, PriceExplainer explainer, Clock businessClock) {
        this.replays = replays;
        this.explainer = explainer;
        this.businessClock = businessClock;
    }

    @Requires(Right.PRICE_READ)
    @GetMapping
    @ReadsProjections(
            value = ProductQueries.PROJECTION,
            withoutRight = @WithoutRight(right = Right.ORDER_READ_ALL, projection = DeliveryConfiguration.PROJECTION))
    @Operation(
            summary = "价格说明 / Why an order costs what it costs",
            description = "逐行：用了哪个价格、何时由谁设定，谁改了价，今天是多少；由账本得出 / Per line: which price applied, who set it and when, who"
                    + " gave another, and what it would cost today; from the ledger")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ExplainExamples.ONE))))
    ApiResponse<PriceExplanationView> explain(
            @Parameter(example = "0190a5b4-2222-7c44-9d33-8c2e9f1a6b04") @PathVariable UUID id) {
        return ApiResponse.ok(explainer.explain(replays.events(id), LocalDate.now(businessClock)));
    }
}
