package io.orderledger.query.rebuild;

import io.orderledger.events.Right;
import io.orderledger.query.projection.DeadLetterDesk;
import io.orderledger.query.projection.DeadLetterView;
import io.orderledger.query.projection.Rebuilds;
import io.orderledger.web.ApiResponse;
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
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projections/{name}/dead-letters")
@Tag(name = ApiTags.PROJECTIONS)
class DeadLetterQueryApi {
    private final DeadLetterDesk desk;
    private final Rebuilds rebuilds;

    DeadLetterQueryApi(DeadLetterDesk desk, Rebuilds rebuilds) {
        this.desk = desk;
        this.rebuilds = rebuilds;
    }

    @Requires(Right.PROJECTION_READ)
    @GetMapping
    @Operation(
            summary = "死信 / Dead letters",
            description = "投影无法处理的事件，及其后同流的事件；skipped 为已决定跳过的，永久保留 / Events that could not be taken in, and what"
                    + " waits behind them in their streams; skipped are the decisions, kept for ever")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(RebuildExamples.LETTERS))))
    ApiResponse<DeadLetterPage> page(
            @PathVariable String name,
            PageQuery page,
            @Parameter(
                            description = "第几代，默认在用的 / Whose letters; those of the live generation by default",
                            example = "2")
                    @RequestParam(required = false)
                    @Nullable
                    Integer generation) {
        String projection = rebuilds.nameOf(name);
        long total = desk.count(projection, generation);
        return ApiResponse.ok(new DeadLetterPage(
                desk.page(projection, generation, page.pageSize(), page.offset()),
                total,
                page.page(),
                page.pageSize(),
                Math.toIntExact(Math.ceilDiv(total, page.pageSize())),
                desk.skipped(projection)));
    }

    @Requires(Right.PROJECTION_READ)
    @LogsOperation
    @GetMapping("/{id}")
    @Operation(
            summary = "一封死信 / One dead letter",
            description = "事件内容按账本所存，个人资料以 *** 代替 / The event as the ledger stores it, personal data hidden")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(RebuildExamples.LETTER))))
    ApiResponse<DeadLetterView> one(@PathVariable String name, @PathVariable String id) {
        return ApiResponse.ok(desk.one(rebuilds.nameOf(name), id));
    }
}
