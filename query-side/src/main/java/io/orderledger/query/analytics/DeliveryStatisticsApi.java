package io.orderledger.query.analytics;

import io.orderledger.events.Right;
import io.orderledger.query.delivery.DeliveryConfiguration;
import io.orderledger.query.employee.EmployeeQueries;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.ListResponse;
import io.orderledger.web.analytics.EmployeeDeliveriesView;
import io.orderledger.web.analytics.MonthlyGmvView;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.security.Requires;
import io.orderledger.web.validation.WireName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was delivered: completed runs only, at what was handed over. */
@RestController
@RequestMapping("/api/analytics")
@Tag(name = ApiTags.ANALYTICS)
class DeliveryStatisticsApi {
    private static final String COMPLETED = "completed";
    private static final String BASIS =
            "按哪一天归月：completed 完成配送，created 计划 / By which day: of completion, or of planning";

    private final DeliveryStatistics statistics;

    DeliveryStatisticsApi(DeliveryStatistics statistics) {
        this.statistics = statistics;
    }

    @Requires(Right.ANALYTICS_READ)
    @GetMapping("/monthly-gmv")
    @ReadsProjections(DeliveryConfiguration.PROJECTION)
    @Operation(
            summary = "月度 GMV / Monthly GMV",
            description = "当月已完成送货单的送达金额 / What the completed runs of a month came to")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(DeliveryStatisticsExamples.MONTH))))
    ApiResponse<MonthlyGmvView> monthlyGmv(
            @Parameter(schema = @Schema(type = "string"), example = "2024-06") @RequestParam YearMonth month,
            @Parameter(description = BASIS, example = COMPLETED)
                    @RequestParam(defaultValue = COMPLETED)
                    @WireName(DeliveryBasis.class)
                    String basis) {
        return ApiResponse.ok(statistics.ofMonth(month, basis));
    }

    @Requires(Right.ANALYTICS_READ)
    @GetMapping("/employee-deliveries")
    @ReadsProjections({DeliveryConfiguration.PROJECTION, EmployeeQueries.PROJECTION})
    @Operation(
            summary = "员工配送统计 / Deliveries by driver",
            description = "当月已完成的送货单，按送货员合计，金额高的在前 / Completed runs of a month, summed by driver, highest amount first")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(DeliveryStatisticsExamples.EMPLOYEES))))
    ListResponse<EmployeeDeliveriesView> employeeDeliveries(
            @Parameter(schema = @Schema(type = "string"), example = "2024-06") @RequestParam YearMonth month,
            @Parameter(description = BASIS, example = COMPLETED)
                    @RequestParam(defaultValue = COMPLETED)
                    @WireName(DeliveryBasis.class)
                    String basis) {
        return statistics.byEmployee(month, basis);
    }
}
