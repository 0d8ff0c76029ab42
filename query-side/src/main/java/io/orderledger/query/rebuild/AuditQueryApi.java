package io.orderledger.query.rebuild;

import io.orderledger.events.Right;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projections/audit")
@Tag(name = ApiTags.PROJECTIONS)
class AuditQueryApi {
    private final ProjectionAudits audits;

    AuditQueryApi(ProjectionAudits audits) {
        this.audits = audits;
    }

    @Requires(Right.PROJECTION_READ)
    @GetMapping
    @Operation(
            summary = "最近一次投影审计 / The last audit of the projections",
            description =
                    "从账本重算订单并与读表核对；data 为空表示从未审计；stoppedEarly 表示有误的过多，其余订单未再核对 / Orders folded from the ledger anew"
                            + " and compared with their rows; no data when there was none; stoppedEarly when so many"
                            + " differed that further ones were not looked at")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(RebuildExamples.AUDIT))))
    ApiResponse<@Nullable AuditView> last() {
        return ApiResponse.ok(audits.last().orElse(null));
    }
}
