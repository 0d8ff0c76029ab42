package io.orderledger.query.audit;

import io.orderledger.events.Right;
import io.orderledger.ledger.AuditFilter;
import io.orderledger.ledger.AuditSpan;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.PageQuery;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.operation.LogsOperation;
import io.orderledger.web.request.RequestLanguage;
import io.orderledger.web.security.FieldRights;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
@Tag(name = ApiTags.AUDIT)
class AuditQueryApi {
    /** What ids and names of ours, and ids that callers may give, are made of: none of it is escaped in JSON. */
    private static final String ID = "[A-Za-z0-9._:-]{1,64}";

    private static final String PERSONS =
            "true：显示姓名、电话、地址，须有 personal:read；默认以 *** 代替 / true shows names, phones and addresses and needs"
                    + " personal:read; by default *** stands for them";

    private final AuditQueries events;
    private final OrderStories stories;

    AuditQueryApi(AuditQueries events, OrderStories stories) {
        this.events = events;
        this.stories = stories;
    }

    @Requires(Right.AUDIT_READ)
    @LogsOperation
    @GetMapping("/events")
    @Operation(
            summary = "账本事件 / Events of the ledger",
            description = "按账本位置从前到后；条件同时满足；每次最多查看 50000 个事件，未到末尾就给出 nextCursor，此时 list 可能为空；首页即"
                    + "确定末尾位置，之后的新事件不在其内 / In the order of positions; all conditions hold at once; a request"
                    + " looks at 50000 events at most and gives a nextCursor while it is not at the end, also with an"
                    + " empty list; the first page fixes the end, and newer events are not among the rest")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(AuditExamples.EVENTS))))
    ApiResponse<AuditedEventPage> events(
            PageQuery page,
            @Parameter(description = "事件流 / Of this stream", example = "0190a5b4-2222-7c44-9d33-8c2e9f1a6b04")
                    @RequestParam(required = false)
                    @Pattern(regexp = ID)
                    @Nullable
                    String stream,
            @Parameter(description = "事件名称 / Of this type", example = "order.cancelled")
                    @RequestParam(required = false)
                    @Pattern(regexp = ID)
                    @Nullable
                    String type,
            @Parameter(description = "操作人 / By this user", example = "0190a5b1-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Pattern(regexp = ID)
                    @Nullable
                    String actor,
            @Parameter(description = "请求标识 / Of this request", example = "shop-7-0001")
                    @RequestParam(required = false)
                    @Pattern(regexp = ID)
                    @Nullable
                    String requestId,
            @Parameter(description = "起始位置 / First position", example = "1200")
                    @RequestParam(defaultValue = "1")
                    @Min(1)
                    long fromPosition,
            @Parameter(description = "末尾位置 / Last position", example = "1300")
                    @RequestParam(required = false)
                    @Min(1)
                    @Nullable
                    Long toPosition,
            @Parameter(description = "入账时间从 / Recorded then or later", example = "2024-06-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant from,
            @Parameter(
                            description = "入账时间至，含该毫秒 / Recorded then or earlier, to the millisecond",
                            example = "2024-06-30T16:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant to,
            @Parameter(description = PERSONS) @RequestParam(defaultValue = "false") boolean personal) {
        AuditFilter filter = new AuditFilter(stream, type, actor, requestId, from, to == null ? null : endOf(to));
        AuditSpan positions = new AuditSpan(fromPosition, toPosition == null ? Long.MAX_VALUE : toPosition);
        return ApiResponse.ok(events.page(filter, positions, page, contents(personal)));
    }

    @Requires(Right.AUDIT_READ)
    @LogsOperation
    @GetMapping("/orders/{id}")
    @Operation(
            summary = "订单的完整经过 / The complete story of an order",
            description = "每个事件连同入账信息、叶哈希，以及重放得出的前后变化，从前到后 / "
                    + "Every event with what is kept beside it, its leaf hash, and what it changed as folding the order"
                    + " tells, the earliest first")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(AuditExamples.STORY))))
    ApiResponse<OrderStoryView> order(
            @Parameter(example = "0190a5b4-2222-7c44-9d33-8c2e9f1a6b04") @PathVariable UUID id,
            PageQuery page,
            @Parameter(description = PERSONS) @RequestParam(defaultValue = "false") boolean personal) {
        return ApiResponse.ok(stories.story(id, page, RequestLanguage.current(), contents(personal)));
    }

    private static AuditedContents contents(boolean personal) {
        if (!personal) return AuditedContents.MASKED;
        if (FieldRights.granted(Right.PERSONAL_READ)) return AuditedContents.WITH_PERSONS;
        throw ApiFailure.withData(ErrorCode.FORBIDDEN, Map.of("right", Right.PERSONAL_READ.wireName()));
    }

    /** Answers show milliseconds, the ledger keeps microseconds. */
    private static Instant endOf(Instant shown) {
        return shown.truncatedTo(ChronoUnit.MILLIS).plusMillis(1).minus(1, ChronoUnit.MICROS);
    }
}
