package io.orderledger.query.operation;

import io.orderledger.events.Right;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.DateRange;
import io.orderledger.web.PageQuery;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.operation.LogsOperation;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/operation-logs")
@Tag(name = ApiTags.OPERATIONS)
class OperationQueryApi {
    /** What ids of ours, and those that callers may give, are made of. */
    private static final String ID = "[A-Za-z0-9._:-]{1,64}";

    private final OperationQueries operations;

    OperationQueryApi(OperationQueries operations) {
        this.operations = operations;
    }

    @Requires(Right.LOG_READ)
    @LogsOperation
    @GetMapping
    @Operation(
            summary = "操作日志 / Operation log",
            description = "谁在何时何地做了什么、结果如何，最新的在前；total 最多数到 10000；一次操作约十分之一秒后可见 / "
                    + "Who did what, when, from where, with what result, newest first; total counts up to 10000; "
                    + "an operation shows about a tenth of a second later")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(OperationExamples.PAGE))))
    ApiResponse<OperationPage> list(
            PageQuery page,
            @Parameter(description = "操作人 / Who", example = "0190a5b1-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Pattern(regexp = ID)
                    @Nullable
                    String userId,
            @Parameter(description = "操作名称 / What", example = "order.place")
                    @RequestParam(required = false)
                    @Pattern(regexp = ID)
                    @Nullable
                    String action,
            @Parameter(description = "结果 / How it ended", example = "refused") @RequestParam(required = false) @Nullable
                    OperationResult result,
            @Parameter(description = "操作对象 / The id it was about", example = "0190a5b4-2222-7c44-9d33-8c2e9f1a6b04")
                    @RequestParam(required = false)
                    @Pattern(regexp = ID)
                    @Nullable
                    String target,
            @Parameter(description = "请求标识 / The request", example = "shop-7-0001")
                    @RequestParam(required = false)
                    @Pattern(regexp = ID)
                    @Nullable
                    String requestId,
            DateRange dates) {
        return ApiResponse.ok(
                operations.page(page, new OperationFilter(userId, action, result, target, requestId, dates)));
    }
}
