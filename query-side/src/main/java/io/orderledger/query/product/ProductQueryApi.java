package io.orderledger.query.product;

import io.orderledger.events.Right;
import io.orderledger.query.freshness.Moments;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.EntityTags;
import io.orderledger.web.Keyword;
import io.orderledger.web.Moment;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.product.ProductView;
import io.orderledger.web.security.Requires;
import io.orderledger.web.validation.PlainText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/products")
@Tag(name = ApiTags.PRODUCTS)
class ProductQueryApi {
    private static final int KEYWORD_LENGTH = 100;

    private final ProductQueries products;
    private final Moments moments;

    ProductQueryApi(ProductQueries products, Moments moments) {
        this.products = products;
        this.moments = moments;
    }

    @Requires(Right.PRODUCT_READ)
    @GetMapping
    @ReadsProjections(ProductProjection.NAME)
    @Operation(summary = "商品列表 / List products", description = "最新创建的在前，不含已删除的 / Newest first, without deleted ones")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ProductExamples.PAGE))))
    ApiResponse<PageView<ProductView>> list(
            PageQuery page,
            @Parameter(description = "名称或条码的一部分 / Part of name or barcode", example = "苹果")
                    @RequestParam(required = false)
                    @PlainText(max = KEYWORD_LENGTH)
                    @Nullable
                    String keyword,
            @Parameter(description = Moment.OF_THE_LEDGER, schema = @Schema(type = "string"), example = "2024-07-01")
                    @RequestParam(required = false)
                    @Nullable
                    Moment asOf) {
        return ApiResponse.ok(
                asOf == null
                        ? products.page(page, Keyword.of(keyword))
                        : products.page(page, Keyword.of(keyword), moments.past(ProductProjection.NAME, asOf)));
    }

    @Requires(Right.PRODUCT_READ)
    @GetMapping("/{id}")
    @ReadsProjections(ProductProjection.NAME)
    @Operation(
            summary = "商品详情 / One product",
            description =
                    "已删除的也能查到；asOf 早于创建的查不到 / Deleted ones included; not found as of a moment before it was created")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ProductExamples.ONE))))
    ResponseEntity<ApiResponse<ProductView>> one(
            @Parameter(example = "0190a5b2-7c3e-7d11-9a54-3f6d1c2b8e01") @PathVariable UUID id,
            @Parameter(description = Moment.OF_THE_LEDGER, schema = @Schema(type = "string"), example = "2024-07-01")
                    @RequestParam(required = false)
                    @Nullable
                    Moment asOf) {
        Optional<ProductView> found =
                asOf == null ? products.byId(id) : products.byId(id, moments.past(ProductProjection.NAME, asOf));
        ProductView product = found.orElseThrow(() -> ApiFailure.of(ErrorCode.PRODUCT_NOT_FOUND));
        return ResponseEntity.ok().eTag(EntityTags.of(product.version())).body(ApiResponse.ok(product));
    }
}
