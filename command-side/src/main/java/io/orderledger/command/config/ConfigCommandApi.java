package io.orderledger.command.config;

import io.orderledger.command.config.domain.ConfigState;
import io.orderledger.command.config.domain.SetConfig;
import io.orderledger.command.gateway.Calls;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.gateway.Written;
import io.orderledger.events.Right;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.config.ConfigView;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.security.Requires;
import io.orderledger.web.validation.PlainText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = ApiTags.CONFIGS)
class ConfigCommandApi {
    private static final String KEY = "[A-Za-z][A-Za-z0-9._-]{0,49}";

    private final Commands commands;
    private final Calls calls;

    ConfigCommandApi(Commands commands, Calls calls) {
        this.commands = commands;
        this.calls = calls;
    }

    @Schema(name = "SetConfig", example = """
        {"value":"15","description":"允许超送百分比"}
        """)
    record Set(
            @NotNull @PlainText(max = 2000, multiline = true)
            String value,

            @PlainText(max = 200) @Nullable String description,
            @PlainText(max = 50) @Nullable String operator) {}

    @Requires(Right.CONFIG_WRITE)
    @PutMapping("/api/configs/{key}")
    @Operation(summary = "设置系统配置 / Set a configuration key")
    ResponseEntity<ApiResponse<ConfigView>> set(
            @PathVariable @Pattern(regexp = KEY) String key,
            @Valid @RequestBody Set body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Written<ConfigState> written = commands.send(
                new SetConfig(key, body.value(), body.description()),
                ConfigState.EVOLUTION,
                calls.call(body.operator(), ifMatch));
        ConfigState.Entry entry = written.stream().state().entry(key);
        if (entry == null) throw new IllegalStateException("written, and yet unknown: " + key);
        return written.ok(new ConfigView(
                key, entry.value(), entry.description(), written.stream().updatedAt()));
    }
}
