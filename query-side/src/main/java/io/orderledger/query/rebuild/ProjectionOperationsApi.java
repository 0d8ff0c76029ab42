package io.orderledger.query.rebuild;

import io.orderledger.events.Right;
import io.orderledger.query.projection.ProjectionOverview;
import io.orderledger.query.projection.ProjectionOverviews;
import io.orderledger.query.projection.Rebuilds;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.security.Caller;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is asked for here is written down and done by the node that feeds the generation: 202, then watch the state. */
@RestController
@RequestMapping("/api/projections/{name}")
@Tag(name = ApiTags.PROJECTIONS)
class ProjectionOperationsApi {
    private final Rebuilds rebuilds;
    private final ProjectionOverviews overviews;

    ProjectionOperationsApi(Rebuilds rebuilds, ProjectionOverviews overviews) {
        this.rebuilds = rebuilds;
        this.overviews = overviews;
    }

    @Schema(name = "RebuildProjection", example = """
        {"swap":true}
        """)
    record Rebuild(
            @Schema(description = "无差异则切换，默认 true / swap when nothing differs; true by default") @Nullable
            Boolean swap) {}

    @Schema(name = "SwapProjection", example = """
        {"acceptDifferences":false}
        """)
    record Swap(
            @Schema(description = "有差异也切换，默认 false / also when it differs; false by default") @Nullable
            Boolean acceptDifferences) {}

    @Schema(name = "RollBackProjection", example = """
        {"live":2}
        """)
    record Rollback(
            @Schema(
                    description =
                            "要退下的、正在使用的一代；实际在用的不是它则拒绝 / the live generation, as you know it; refused when another is")
            @NotNull
            Integer live) {}

    @Requires(Right.PROJECTION_OPERATE)
    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "重建 / Rebuild",
            description = "从账本开头在旁边建下一代数据表，期间读写照常；建成后与在用的比较，无差异则切换 / Builds the next generation of the"
                    + " tables beside the live ones, compares, and swaps when nothing differs")
    ApiResponse<ProjectionOverview> rebuild(
            @PathVariable String name, @Valid @RequestBody(required = false) @Nullable Rebuild body) {
        rebuilds.rebuild(name, body == null || !Boolean.FALSE.equals(body.swap()), by());
        return overview(name);
    }

    @Requires(Right.PROJECTION_OPERATE)
    @PostMapping("/swap")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "切换到重建的一代 / Swap to the generation that was rebuilt",
            description = "先重新与在用的比较，无差异才切换；有差异则不切换，比较结果说明差异 / Compared anew with the live one, and swapped when"
                    + " nothing differs; else it is not, and the comparison says what does")
    ApiResponse<ProjectionOverview> swap(
            @PathVariable String name, @Valid @RequestBody(required = false) @Nullable Swap body) {
        rebuilds.swap(name, body != null && Boolean.TRUE.equals(body.acceptDifferences()), by());
        return overview(name);
    }

    @Requires(Right.PROJECTION_OPERATE)
    @PostMapping("/rollback")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "退回上一代 / Roll back",
            description =
                    "换下的一代一直跟随账本，可随时换回；重复发送会被拒绝 / The generation that was live before has been kept level with the"
                            + " ledger; sent again, the order is refused")
    ApiResponse<ProjectionOverview> rollback(@PathVariable String name, @Valid @RequestBody Rollback body) {
        rebuilds.rollback(name, body.live(), by());
        return overview(name);
    }

    @Requires(Right.PROJECTION_OPERATE)
    @DeleteMapping("/generations/{generation}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "删除一代数据表 / Drop a generation",
            description = "正在使用的除外；正在构建的即放弃 / Not the live one; one that is being built is given up")
    ApiResponse<ProjectionOverview> drop(@PathVariable String name, @PathVariable int generation) {
        rebuilds.drop(name, generation);
        return overview(name);
    }

    private ApiResponse<ProjectionOverview> overview(String name) {
        return ApiResponse.ok(overviews.one(rebuilds.nameOf(name)));
    }

    private static String by() {
        return Caller.required().userId();
    }
}
