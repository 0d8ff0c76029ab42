package io.orderledger.query.analytics;

import io.orderledger.events.Right;
import io.orderledger.query.customer.CustomerQueries;
import io.orderledger.query.freshness.Moments;
import io.orderledger.query.freshness.Past;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.query.freshness.ReadsProjections.WithParameter;
import io.orderledger.query.order.OrderProjections;
import io.orderledger.query.product.ProductQueries;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.DateRange;
import io.orderledger.web.ListResponse;
import io.orderledger.web.Moment;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.analytics.CustomerSalesView;
import io.orderledger.web.analytics.ProductSalesView;
import io.orderledger.web.analytics.SalesOverviewView;
import io.orderledger.web.analytics.SalesTrendView;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.security.Requires;
import io.orderledger.web.validation.TextForms;
import io.orderledger.web.validation.WireName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What was sold. Orders count from their confirmation until they are cancelled, then also in past figures no more; what a
 * figure was before is asked for with {@code asOf}.
 */
@RestController
@RequestMapping("/api/analytics")
@Tag(name = ApiTags.ANALYTICS)
class AnalyticsQueryApi {
    private static final int MOST_PRODUCTS = 100;
    /** As deep as other lists go by page. */
    private static final int MOST_PAGES = PageQuery.MAX_DEPTH / PageQuery.MAX_PAGE_SIZE;

    private static final String BASIS =
            "按哪一天统计：created 下单，confirmed 确认，delivered 送达（只计已送达的订单） / By which day: of placing, of"
                    + " confirmation, or of delivery (delivered orders only)";

    private final SalesQueries sales;
    private final Moments moments;
    private final Clock businessTime;

    /** @param businessTime in the business's time zone: says what day it is */
    AnalyticsQueryApi(SalesQueries sales, Moments moments, Clock businessTime) {
        this.sales = sales;
        this.moments = moments;
        this.businessTime = businessTime;
    }

    @Requires(Right.ANALYTICS_READ)
    @GetMapping("/overview")
    @ReadsProjections(
            value = OrderProjections.DETAIL,
            besides = @WithParameter(parameter = "asOf", projection = OrderProjections.LIST))
    @Operation(
            summary = "销售概览 / Sales overview",
            description = "计已确认、已发货、已送达的订单；不给日期则为全部 / Of confirmed, shipped and delivered orders; of all"
                    + " time without dates")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(AnalyticsExamples.OVERVIEW))))
    ApiResponse<SalesOverviewView> overview(
            DateRange dates,
            @Parameter(description = BASIS, example = "created")
                    @RequestParam(defaultValue = "created")
                    @WireName(SalesBasis.class)
                    String basis,
            @Parameter(description = Moment.OF_THE_LEDGER, schema = @Schema(type = "string"), example = "2024-07-01")
                    @RequestParam(required = false)
                    @Nullable
                    Moment asOf) {
        Past past = past(asOf);
        return ApiResponse.ok(figures(past).overview(SalesRange.of(basis(basis), dates)));
    }

    @Requires(Right.ANALYTICS_READ)
    @GetMapping("/trend")
    @ReadsProjections(
            value = OrderProjections.DETAIL,
            besides = @WithParameter(parameter = "asOf", projection = OrderProjections.LIST))
    @Operation(
            summary = "销售趋势 / Sales trend",
            description = "没有销售的日子也列出；周为 ISO 周；不给日期则为最近 30 天、12 周或 12 个月，最长 10 年 / Periods without sales included; ISO"
                    + " weeks; the last 30 days, 12 weeks or 12 months without dates, 10 years at most")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(AnalyticsExamples.TREND))))
    ListResponse<SalesTrendView> trend(
            @Parameter(description = "daily, weekly, monthly", example = "weekly")
                    @RequestParam(defaultValue = "daily")
                    @WireName(TrendPeriod.class)
                    String period,
            DateRange dates,
            @Parameter(description = BASIS, example = "created")
                    @RequestParam(defaultValue = "created")
                    @WireName(SalesBasis.class)
                    String basis,
            @Parameter(description = Moment.OF_THE_LEDGER, schema = @Schema(type = "string"), example = "2024-07-01")
                    @RequestParam(required = false)
                    @Nullable
                    Moment asOf) {
        Past past = past(asOf);
        LocalDate today = past == null ? LocalDate.now(businessTime) : past.today();
        TrendPeriod periods = TextForms.constant(TrendPeriod.class, period);
        return figures(past).trend(periods, SalesRange.ofTrend(basis(basis), periods, dates, today));
    }

    @Requires(Right.ANALYTICS_READ)
    @GetMapping("/top-products")
    @ReadsProjections({OrderProjections.DETAIL, ProductQueries.PROJECTION})
    @Operation(
            summary = "热销商品排行 / Top products",
            description =
                    "按销售额或数量，从高到低；不给日期则为全部 / By amount or quantity, highest first; of all time without" + " dates")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(AnalyticsExamples.PRODUCTS))))
    ListResponse<ProductSalesView> topProducts(
            DateRange dates,
            @Parameter(description = BASIS, example = "created")
                    @RequestParam(defaultValue = "created")
                    @WireName(SalesBasis.class)
                    String basis,
            @Parameter(description = "amount, quantity", example = "amount")
                    @RequestParam(defaultValue = "amount")
                    @WireName(ProductRanking.class)
                    String by,
            @RequestParam(defaultValue = "10") @Min(1) @Max(MOST_PRODUCTS) int limit) {
        return sales.topProducts(
                TextForms.constant(ProductRanking.class, by), SalesRange.of(basis(basis), dates), limit);
    }

    @Requires(Right.ANALYTICS_READ)
    @GetMapping("/customers")
    @ReadsProjections(
            value = {OrderProjections.DETAIL, CustomerQueries.PROJECTION},
            besides = @WithParameter(parameter = "asOf", projection = OrderProjections.LIST))
    @Operation(
            summary = "客户分析 / Customers by sales",
            description = "有销售的客户，销售额从高到低；不给日期则为全部 / Customers who bought something, highest amount first; of"
                    + " all time without dates")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(AnalyticsExamples.CUSTOMERS))))
    ApiResponse<PageView<CustomerSalesView>> customers(
            DateRange dates,
            @Parameter(description = BASIS, example = "created")
                    @RequestParam(defaultValue = "created")
                    @WireName(SalesBasis.class)
                    String basis,
            @RequestParam(defaultValue = "1") @Min(1) @Max(MOST_PAGES) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(PageQuery.MAX_PAGE_SIZE) int pageSize,
            @Parameter(description = Moment.OF_THE_LEDGER, schema = @Schema(type = "string"), example = "2024-07-01")
                    @RequestParam(required = false)
                    @Nullable
                    Moment asOf) {
        Past past = past(asOf);
        return ApiResponse.ok(
                figures(past).customers(SalesRange.of(basis(basis), dates), PageQuery.of(page, pageSize)));
    }

    @Requires(Right.ANALYTICS_READ)
    @GetMapping("/customer-orders")
    @ReadsProjections({OrderProjections.DETAIL, CustomerQueries.PROJECTION})
    @Operation(
            summary = "客户月度送达统计 / Delivered orders of a month by customer",
            description = "该月送达的订单；basis=created 则为该月下单且已送达的订单 / Orders delivered in the month; with"
                    + " basis=created, placed in the month and delivered since")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(AnalyticsExamples.CUSTOMERS))))
    ApiResponse<PageView<CustomerSalesView>> customerOrders(
            @Parameter(example = "2024-06") @RequestParam YearMonth month,
            @Parameter(description = "delivered, created", example = "delivered")
                    @RequestParam(defaultValue = "delivered")
                    @WireName(DeliveredBy.class)
                    String basis,
            @RequestParam(defaultValue = "1") @Min(1) @Max(MOST_PAGES) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(PageQuery.MAX_PAGE_SIZE) int pageSize) {
        SalesRange range = SalesRange.ofDelivered(TextForms.constant(DeliveredBy.class, basis), month);
        return ApiResponse.ok(sales.now().customers(range, PageQuery.of(page, pageSize)));
    }

    private @Nullable Past past(@Nullable Moment asOf) {
        return asOf == null ? null : moments.past(OrderProjections.LIST, asOf);
    }

    private SalesFigures figures(@Nullable Past past) {
        return past == null ? sales.now() : sales.at(past);
    }

    private static SalesBasis basis(String name) {
        return TextForms.constant(SalesBasis.class, name);
    }
}
