package io.orderledger.query.proof;

import io.orderledger.events.Right;
import io.orderledger.ledger.seal.SealedCheckpoint;
import io.orderledger.ledger.seal.SealedLedger;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.PageQuery;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
@Tag(name = ApiTags.AUDIT)
class ProofQueryApi {
    private final SealedLedger ledger;
    private final LatestSeal latest;
    private final Proofs proofs;

    ProofQueryApi(SealedLedger ledger, LatestSeal latest, Proofs proofs) {
        this.ledger = ledger;
        this.latest = latest;
        this.proofs = proofs;
    }

    @Requires(Right.AUDIT_READ)
    @GetMapping("/checkpoints")
    @Operation(
            summary = "检查点列表 / List checkpoints",
            description = "最新的在前；每个检查点是对前 size 个事件的签名 / Newest first; each is a signature over the first size events")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ProofExamples.CHECKPOINTS))))
    ApiResponse<CheckpointPage> checkpoints(
            @Parameter(description = "上一页的 nextCursor / nextCursor of the page before", example = "1234")
                    @RequestParam(required = false)
                    @Min(1)
                    @Nullable
                    Long cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(PageQuery.MAX_PAGE_SIZE) int pageSize) {
        List<SealedCheckpoint> rows = ledger.before(cursor == null ? Long.MAX_VALUE : cursor, pageSize + 1);
        List<SealedCheckpoint> shown = rows.stream().limit(pageSize).toList();
        @Nullable Long next = rows.size() > pageSize ? shown.getLast().size() : null;
        return ApiResponse.ok(
                new CheckpointPage(shown.stream().map(CheckpointView::of).toList(), next));
    }

    @Requires(Right.AUDIT_READ)
    @GetMapping("/checkpoints/latest")
    @Operation(
            summary = "最新检查点 / The newest checkpoint",
            description = "请自行保存：以后的账本若与之矛盾，就是历史被改过 / Keep it: a later ledger that contradicts it is a changed one")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ProofExamples.CHECKPOINT))))
    ApiResponse<CheckpointView> latestCheckpoint() {
        return ApiResponse.ok(CheckpointView.of(latest.reaching(1)));
    }

    @Requires(Right.AUDIT_READ)
    @GetMapping("/proofs/{position}")
    @Operation(
            summary = "事件的存在证明 / Proof that an event is in the ledger",
            description = "RFC 6962 存在证明，对应最新检查点；刚写入的事件最多等 2 秒，仍未封存则返回 503 NOT_SEALED_YET / RFC 6962 inclusion proof"
                    + " against the newest checkpoint; waits up to 2 s for an event that was just written, then answers"
                    + " 503 NOT_SEALED_YET")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ProofExamples.INCLUSION))))
    ApiResponse<InclusionView> proof(@Parameter(example = "1234") @PathVariable @Min(1) long position) {
        return ApiResponse.ok(InclusionView.of(proofs.inclusion(position)));
    }

    @Requires(Right.AUDIT_READ)
    @GetMapping("/consistency")
    @Operation(
            summary = "一致性证明 / Consistency proof",
            description = "证明前 to 个事件以前 from 个事件开头、未经改动（RFC 6962） / "
                    + "That the first to events begin with the first from, unchanged (RFC 6962)")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ProofExamples.CONSISTENCY))))
    ApiResponse<ConsistencyView> consistency(
            @Parameter(description = "您保存的检查点的 size / size of the checkpoint you kept", example = "1000")
                    @RequestParam
                    @Min(1)
                    long from,
            @Parameter(description = "较新检查点的 size / size of the newer checkpoint", example = "1234")
                    @RequestParam
                    @Min(1)
                    long to) {
        return ApiResponse.ok(ConsistencyView.of(proofs.consistency(from, to)));
    }
}
