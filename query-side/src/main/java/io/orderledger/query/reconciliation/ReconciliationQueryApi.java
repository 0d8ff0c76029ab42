package io.orderledger.query.reconciliation;

import io.orderledger.events.Right;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.query.order.OrderProjections;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.request.RequestLanguage;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/analytics/reconciliation")
@Tag(name = ApiTags.ANALYTICS)
class ReconciliationQueryApi {
    private final Reconciliation reconciliation;

    ReconciliationQueryApi(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Requires(Right.ANALYTICS_READ)
    @GetMapping
    @ReadsProjections(OrderProjections.DETAIL)
    @Operation(
            summary = "对账 / Reconciliation",
            description = "在同一时刻的数据上核对：订单等于其订单项之和，等于其事件折叠出的值；differences 为空即相符；"
                    + "同时只运行一次，超时为 503 / Whether orders are the sums of their lines and the fold of their events,"
                    + " in one state of the data; no differences when all adds up; one at a time (429), and 503 when it"
                    + " takes too long")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ReconciliationExamples.REPORT))))
    ApiResponse<ReconciliationReport> run() {
        return ApiResponse.ok(reconciliation.run(RequestLanguage.current()));
    }
}
