package io.orderledger.query.rebuild;

import io.orderledger.events.Right;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.security.Caller;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projections/audit")
@Tag(name = ApiTags.PROJECTIONS)
class AuditOperationsApi {
    private final ProjectionAudits audits;

    AuditOperationsApi(ProjectionAudits audits) {
        this.audits = audits;
    }

    @Schema(name = "AuditProjections", example = """
        {"sample":100}
        """)
    record Audit(
            @Schema(description = "抽查的订单数，省略则全部 / how many orders; all without it")
            @Min(1)
            @Max(ProjectionAudits.MOST_SAMPLED)
            @Nullable
            Integer sample) {}

    @Requires(Right.PROJECTION_OPERATE)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "开始投影审计 / Begin an audit of the projections",
            description = "同时只运行一次；结果见 GET / One at a time; GET tells what it found")
    ApiResponse<AuditView> start(@Valid @RequestBody(required = false) @Nullable Audit body) {
        Integer sample = body == null ? null : body.sample();
        return ApiResponse.ok(audits.start(sample, Caller.required().userId()));
    }
}
