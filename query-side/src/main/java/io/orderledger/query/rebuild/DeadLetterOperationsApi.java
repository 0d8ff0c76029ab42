package io.orderledger.query.rebuild;

import io.orderledger.events.Right;
import io.orderledger.query.projection.DeadLetterDesk;
import io.orderledger.query.projection.DeadLetterRetry;
import io.orderledger.query.projection.Rebuilds;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.security.Caller;
import io.orderledger.web.security.Requires;
import io.orderledger.web.validation.PlainText;
import io.orderledger.web.validation.WireName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projections/{name}/dead-letters")
@Tag(name = ApiTags.PROJECTIONS)
class DeadLetterOperationsApi {
    private final DeadLetterDesk desk;
    private final Rebuilds rebuilds;

    DeadLetterOperationsApi(DeadLetterDesk desk, Rebuilds rebuilds) {
        this.desk = desk;
        this.rebuilds = rebuilds;
    }

    enum Action {
        RETRY,
        SKIP
    }

    @Schema(name = "DecideDeadLetter", example = """
        {"action":"skip","id":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a99","reason":"测试数据，无需入表"}
        """)
    record Decide(
            @Schema(
                    description = "retry 重试，skip 跳过",
                    allowableValues = {"retry", "skip"})
            @NotNull
            @WireName(value = Action.class, required = true)
            String action,

            @Schema(description = "死信；retry 省略则全部重试 / the letter; without it all are retried")
            @PlainText(max = 64)
            @Nullable
            String id,

            @Schema(description = "跳过的理由，skip 必填 / why; needed to skip")
            @PlainText(max = 500, multiline = true)
            @Nullable
            String reason) {}

    @Requires(Right.PROJECTION_OPERATE)
    @PostMapping
    @Operation(
            summary = "重试或跳过死信 / Retry or skip dead letters",
            description = "重试按流从第一封起，再失败即停；跳过必须写明理由，连同何人何时永久记录，其后的事件随即重试；构建中的一代，建成后才可处理 / A retry stops at the first"
                    + " of a stream that fails again; a skip needs a reason, which is kept for ever with who and when;"
                    + " letters of a generation that is being built are decided about once it is complete")
    ApiResponse<DeadLetterRetry.Outcome> decide(@PathVariable String name, @Valid @RequestBody Decide body) {
        String projection = rebuilds.nameOf(name);
        String id = body.id();
        return ApiResponse.ok(
                switch (Action.valueOf(body.action().toUpperCase(Locale.ROOT))) {
                    case RETRY -> id == null ? desk.retryAll(projection) : desk.retryStreamOf(projection, id);
                    case SKIP -> skip(projection, id, body.reason());
                });
    }

    private DeadLetterRetry.Outcome skip(String projection, @Nullable String id, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw ApiFailure.of(ErrorCode.REASON_REQUIRED);
        }
        if (id == null) {
            throw ApiFailure.of(ErrorCode.DEAD_LETTER_NOT_FOUND);
        }
        return desk.skip(projection, id, reason.strip(), Caller.required().userId());
    }
}
