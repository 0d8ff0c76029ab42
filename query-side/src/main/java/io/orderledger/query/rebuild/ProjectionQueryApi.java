package io.orderledger.query.rebuild;

import io.orderledger.events.Right;
import io.orderledger.query.projection.ComparisonReport;
import io.orderledger.query.projection.ProjectionOverview;
import io.orderledger.query.projection.ProjectionOverviews;
import io.orderledger.query.projection.Rebuilds;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projections")
@Tag(name = ApiTags.PROJECTIONS)
class ProjectionQueryApi {
    private final ProjectionOverviews overviews;
    private final Rebuilds rebuilds;

    ProjectionQueryApi(ProjectionOverviews overviews, Rebuilds rebuilds) {
        this.overviews = overviews;
        this.rebuilds = rebuilds;
    }

    @Requires(Right.PROJECTION_READ)
    @GetMapping
    @Operation(
            summary = "投影列表 / Projections",
            description = "每个投影的进度、落后、死信、各代数据表与重建进度；rebuild 为最新一代的情况 / How far each projection is, its dead"
                    + " letters and generations of tables; rebuild is about the newest generation")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(RebuildExamples.LIST))))
    ApiResponse<List<ProjectionOverview>> all() {
        return ApiResponse.ok(overviews.all());
    }

    @Requires(Right.PROJECTION_READ)
    @GetMapping("/{name}")
    @Operation(
            summary = "一个投影 / One projection",
            description = "名称可省略版本：order-detail 即 order-detail-2 / The name may go without its version")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(RebuildExamples.ONE))))
    ApiResponse<ProjectionOverview> one(@PathVariable String name) {
        return ApiResponse.ok(overviews.one(rebuilds.nameOf(name)));
    }

    @Requires(Right.PROJECTION_READ)
    @GetMapping("/{name}/generations/{generation}/comparison")
    @Operation(
            summary = "与在用一代的比较结果 / Comparison with the live generation",
            description =
                    "逐列逐字节比较同一账本位置上的两代：行数、校验和、最先的不同行；人写的文字以 *** 代替 / Both at one position, every column byte by byte:"
                            + " counts, checksums, the first rows that differ; text that people wrote is hidden")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(RebuildExamples.COMPARISON))))
    ApiResponse<ComparisonReport> comparison(@PathVariable String name, @PathVariable int generation) {
        return ApiResponse.ok(
                rebuilds.report(name, generation).orElseThrow(() -> ApiFailure.of(ErrorCode.COMPARISON_NOT_FOUND)));
    }
}
