package io.orderledger.command.product;

import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.command.gateway.Call;
import io.orderledger.command.gateway.Calls;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.gateway.Input;
import io.orderledger.command.gateway.Written;
import io.orderledger.command.product.domain.ProductCommand.ChangeProduct;
import io.orderledger.command.product.domain.ProductCommand.CreateProduct;
import io.orderledger.command.product.domain.ProductCommand.DeleteProduct;
import io.orderledger.command.product.domain.ProductCommand.RestoreProduct;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.events.Money;
import io.orderledger.events.Right;
import io.orderledger.ledger.StillReferenced;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.product.ProductView;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/products")
@Tag(name = ApiTags.PRODUCTS)
class ProductCommandApi {
    private static final String DEFAULT_UNIT = "个";
    private static final String CHANGED_WITH_PRODUCT = "修改商品";

    private final Commands commands;
    private final Calls calls;

    ProductCommandApi(Commands commands, Calls calls) {
        this.commands = commands;
        this.calls = calls;
    }

    @Requires(Right.PRODUCT_WRITE)
    @PostMapping
    @Operation(summary = "创建商品 / Create a product")
    ResponseEntity<ApiResponse<ProductView>> create(@Valid @RequestBody ProductRequests.Create body) {
        var command = new CreateProduct(
                Input.newId(),
                body.name(),
                body.unit() == null ? DEFAULT_UNIT : body.unit(),
                Input.money(body.globalPrice()),
                Input.money(body.cost()),
                Input.text(body.barcode()),
                Input.quantity(body.stock()));
        Written<ProductState> written = send(command, calls.call(body.operator(), null));
        return written.created(
                URI.create("/api/products/" + written.streamId()), ProductViews.of(written.streamId(), written));
    }

    @Requires(Right.PRODUCT_WRITE)
    @PutMapping("/{id}")
    @Operation(summary = "更新商品 / Change a product", description = "省略的字段保持不变 / Fields left out stay as they are")
    ResponseEntity<ApiResponse<ProductView>> change(
            @PathVariable UUID id,
            @Valid @RequestBody ProductRequests.Change body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var command = new ChangeProduct(
                id.toString(),
                body.name(),
                body.unit(),
                Input.change(body.globalPrice(), Money::new),
                Input.change(body.cost(), Money::new),
                Input.change(body.barcode(), Input::text),
                Input.quantity(body.stock()),
                body.stockReason() == null ? CHANGED_WITH_PRODUCT : body.stockReason());
        return answer(command, calls.call(body.operator(), ifMatch));
    }

    @Requires(Right.PRODUCT_WRITE)
    @DeleteMapping("/{id}")
    @Operation(summary = "删除商品（软删除） / Delete a product (soft)")
    ResponseEntity<ApiResponse<ProductView>> delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        try {
            return answer(new DeleteProduct(id.toString()), calls.call(null, ifMatch));
        } catch (StillReferenced inUse) {
            throw ApiFailure.withData(ErrorCode.PRODUCT_IN_USE, Map.of("orderId", inUse.referrer()));
        }
    }

    @Requires(Right.PRODUCT_WRITE)
    @PostMapping("/{id}/restore")
    @Operation(summary = "恢复已删除的商品 / Restore a deleted product")
    ResponseEntity<ApiResponse<ProductView>> restore(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(new RestoreProduct(id.toString()), calls.call(null, ifMatch));
    }

    private ResponseEntity<ApiResponse<ProductView>> answer(LedgerCommand command, Call call) {
        Written<ProductState> written = send(command, call);
        return written.ok(ProductViews.of(command.streamId(), written));
    }

    private Written<ProductState> send(LedgerCommand command, Call call) {
        return commands.send(command, ProductState.EVOLUTION, call);
    }
}
