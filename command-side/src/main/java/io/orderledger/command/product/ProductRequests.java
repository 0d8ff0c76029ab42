package io.orderledger.command.product;

import io.orderledger.web.validation.Amount;
import io.orderledger.web.validation.PlainText;
import io.orderledger.web.validation.QuantityChange;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bodies of the product routes. */
final class ProductRequests {
    private ProductRequests() {}

    @Schema(name = "CreateProduct", example = """
        {"name":"苹果","globalPrice":5.50,"unit":"斤","cost":3.20,"barcode":"6901234567892","stock":100}
        """)
    record Create(
            @PlainText(max = 100, required = true) String name,
            @Amount @Nullable BigDecimal globalPrice,
            @PlainText(max = 20) @Nullable String unit,
            @Amount @Nullable BigDecimal cost,
            @PlainText(max = 32) @Nullable String barcode,
            @Amount @Nullable BigDecimal stock,
            @PlainText(max = 50) @Nullable String operator) {}

    /** Fields that are left out stay as they are; {@code null} clears what may be absent. */
    @Schema(name = "ChangeProduct", example = """
        {"name":"苹果","globalPrice":5.80,"unit":"斤"}
        """)
    record Change(
            @PlainText(max = 100, required = true) String name,
            @Nullable Optional<@Amount BigDecimal> globalPrice,
            @PlainText(max = 20) @Nullable String unit,
            @Nullable Optional<@Amount BigDecimal> cost,
            @Nullable Optional<@PlainText(max = 32) String> barcode,
            @Amount @Nullable BigDecimal stock,
            @PlainText(max = 200) @Nullable String stockReason,
            @PlainText(max = 50) @Nullable String operator) {}

    @OneAdjustment
    @Schema(name = "AdjustStock", example = """
        {"countedQuantity":96.50,"version":12,"reason":"月末盘点"}
        """)
    record Adjust(
            @QuantityChange @Nullable BigDecimal difference,
            @Amount @Nullable BigDecimal countedQuantity,
            @Nullable Long version,
            @NotNull @PlainText(max = 200, required = true) String reason,
            @PlainText(max = 50) @Nullable String operator) {}
}
