package io.orderledger.query.pricing;

import io.orderledger.events.Right;
import io.orderledger.query.customer.CustomerQueries;
import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.freshness.Moments;
import io.orderledger.query.freshness.Past;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.query.product.ProductQueries;
import io.orderledger.web.ListResponse;
import io.orderledger.web.Moment;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.pricing.CustomerPriceView;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers/{customerId}/prices")
@Tag(name = ApiTags.PRICES)
class PriceQueryApi {
    private final PriceQueries prices;
    private final CustomerQueries customers;
    private final ProductQueries products;
    private final Freshness freshness;
    private final Moments moments;
    private final Clock businessClock;

    /** @param businessClock tells the business day of today */
    PriceQueryApi(
            PriceQueries prices,
            CustomerQueries customers,
            ProductQueries products,
            Freshness freshness,
            Moments moments,
            Clock businessClock) {
        this.prices = prices;
        this.customers = customers;
        this.products = products;
        this.freshness = freshness;
        this.moments = moments;
        this.businessClock = businessClock;
    }

    @Requires(Right.PRICE_READ)
    @GetMapping
    @ReadsProjections({CustomerPriceProjection.NAME, CustomerQueries.PROJECTION})
    @Operation(
            summary = "客户专属价格 / A customer's prices",
            description = "当日有效的和将来生效的 / Those that apply on the day, and those that begin later")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(PriceExamples.LIST))))
    ListResponse<CustomerPriceView> list(
            @Parameter(example = "0190a5b2-8d10-7f02-8b11-5a0c7d9e4f02") @PathVariable UUID customerId,
            @Parameter(description = "只看此商品 / Of this product only") @RequestParam(required = false) @Nullable
                    UUID productId,
            @Parameter(
                            description = "营业日，默认今天，带 asOf 时为那一天 / Business day, by default today, or that of asOf",
                            example = "2024-06-01")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on,
            @Parameter(description = Moment.OF_THE_LEDGER, schema = @Schema(type = "string"), example = "2024-07-01")
                    @RequestParam(required = false)
                    @Nullable
                    Moment asOf) {
        requireCustomer(customerId);
        if (asOf != null) {
            Past past = moments.past(CustomerPriceProjection.NAME, asOf);
            LocalDate then = on == null ? past.today() : on;
            return ListResponse.of(prices.onDay(customerId, productId, then, past), past.asOf());
        }
        LocalDate day = on == null ? LocalDate.now(businessClock) : on;
        return freshness.list(CustomerPriceProjection.NAME, () -> prices.onDay(customerId, productId, day));
    }

    @Requires(Right.PRICE_READ)
    @GetMapping("/{productId}/history")
    @ReadsProjections({CustomerPriceProjection.NAME, CustomerQueries.PROJECTION, ProductQueries.PROJECTION})
    @Operation(
            summary = "专属价格历史 / History of a customer's price",
            description = "最新的在前，最多 5000 条 / Latest first, 5000 at most")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(PriceExamples.HISTORY))))
    ListResponse<PriceChangeView> history(
            @Parameter(example = "0190a5b2-8d10-7f02-8b11-5a0c7d9e4f02") @PathVariable UUID customerId,
            @Parameter(example = "0190a5b2-7c3e-7d11-9a54-3f6d1c2b8e01") @PathVariable UUID productId) {
        requireCustomer(customerId);
        if (products.byId(productId).isEmpty()) {
            throw ApiFailure.of(ErrorCode.PRODUCT_NOT_FOUND);
        }
        return freshness.list(CustomerPriceProjection.NAME, () -> prices.history(customerId, productId));
    }

    private void requireCustomer(UUID customerId) {
        if (customers.byId(customerId).isEmpty()) {
            throw ApiFailure.of(ErrorCode.CUSTOMER_NOT_FOUND);
        }
    }
}
