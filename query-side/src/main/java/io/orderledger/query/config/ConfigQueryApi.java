package io.orderledger.query.config;

import io.orderledger.events.Right;
import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.ListResponse;
import io.orderledger.web.config.ConfigView;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.security.Requires;
import io.orderledger.web.validation.PlainText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/configs")
@Tag(name = ApiTags.CONFIGS)
class ConfigQueryApi {
    private static final int KEY_LENGTH = 100;

    private final ConfigQueries configs;
    private final Freshness freshness;

    ConfigQueryApi(ConfigQueries configs, Freshness freshness) {
        this.configs = configs;
        this.freshness = freshness;
    }

    @Requires(Right.CONFIG_READ)
    @GetMapping
    @ReadsProjections(SystemConfigProjection.NAME)
    @Operation(
            summary = "系统配置列表 / List the configuration",
            description = "没有人设置过的配置项给出默认值 / Keys that nobody has set come with their defaults")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ConfigExamples.LIST))))
    ListResponse<ConfigView> list() {
        return freshness.list(SystemConfigProjection.NAME, configs::all);
    }

    @Requires(Right.CONFIG_READ)
    @GetMapping("/{key}")
    @ReadsProjections(SystemConfigProjection.NAME)
    @Operation(summary = "一个配置项 / One configuration key")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ConfigExamples.ONE))))
    ApiResponse<ConfigView> one(
            @Parameter(example = "delivery.overTolerancePct") @PathVariable @PlainText(max = KEY_LENGTH) String key) {
        return ApiResponse.ok(configs.byKey(key).orElseThrow(() -> ApiFailure.of(ErrorCode.CONFIG_NOT_FOUND)));
    }
}
