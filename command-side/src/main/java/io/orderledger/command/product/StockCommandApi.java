package io.orderledger.command.product;

import io.orderledger.command.gateway.Calls;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.gateway.Written;
import io.orderledger.command.product.domain.ProductCommand;
import io.orderledger.command.product.domain.ProductCommand.AdjustStock;
import io.orderledger.command.product.domain.ProductCommand.CountStock;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.events.Quantity;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.error.FieldFailure;
import io.orderledger.web.product.ProductView;
import io.orderledger.web.validation.FieldCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
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
@Tag(name = "products")
class StockCommandApi {
    private static final int MOST_DECIMALS = 2;

    private final Commands commands;
    private final Calls calls;

    StockCommandApi(Commands commands, Calls calls) {
        this.commands = commands;
        this.calls = calls;
    }

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
        BigDecimal counted = body.countedQuantity();
        if (difference != null && counted != null) throw invalid(FieldCode.INVALID.at("difference"));
        if (counted != null) {
            Long version = body.version();
            if (version == null) throw invalid(FieldCode.REQUIRED.at("version"));
            return new CountStock(id, new Quantity(counted), version, body.reason());
        }
        if (difference == null) throw invalid(FieldCode.REQUIRED.at("countedQuantity"));
        if (difference.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw invalid(FieldCode.TOO_MANY_DECIMALS.at("difference", MOST_DECIMALS));
        }
        if (difference.abs().compareTo(Quantity.MAX.amount()) > 0) {
            throw invalid(FieldCode.TOO_LARGE.at("difference", Quantity.MAX));
        }
        return new AdjustStock(id, new Quantity(difference), body.reason());
    }

    private static ApiFailure invalid(FieldFailure failure) {
        return new ApiFailure(ErrorCode.VALIDATION_FAILED, null, List.of(failure));
    }
}
