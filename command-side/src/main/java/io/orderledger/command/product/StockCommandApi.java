package io.orderledger.command.product;

import static java.util.Objects.requireNonNull;

import io.orderledger.command.gateway.Calls;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.gateway.Written;
import io.orderledger.command.product.domain.ProductCommand;
import io.orderledger.command.product.domain.ProductCommand.AdjustStock;
import io.orderledger.command.product.domain.ProductCommand.CountStock;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.events.Quantity;
import io.orderledger.events.Right;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.product.ProductView;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = ApiTags.PRODUCTS)
class StockCommandApi {
    private final Commands commands;
    private final Calls calls;

    StockCommandApi(Commands commands, Calls calls) {
        this.commands = commands;
        this.calls = calls;
    }

    @Requires(Right.STOCK_ADJUST)
    @PostMapping("/api/products/{id}/stock-adjustments")
    @Operation(
            summary = "库存调整或盘点 / Adjust or count stock",
            description = "countedQuantity + version 为盘点；difference 为增减 / a count, or a difference")
    ResponseEntity<ApiResponse<ProductView>> adjust(
            @PathVariable UUID id,
            @Valid @RequestBody ProductRequests.Adjust body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        ProductCommand command = command(id.toString(), body);
        Written<ProductState> written =
                commands.send(command, ProductState.EVOLUTION, calls.call(body.operator(), ifMatch));
        return written.ok(ProductViews.of(id.toString(), written));
    }

    private static ProductCommand command(String id, ProductRequests.Adjust body) {
        BigDecimal difference = body.difference();
        if (difference != null) return new AdjustStock(id, new Quantity(difference), body.reason());
        return new CountStock(
                id,
                new Quantity(requireNonNull(body.countedQuantity())),
                requireNonNull(body.version()),
                body.reason());
    }
}
