package io.orderledger.command.order;

import io.orderledger.command.gateway.Input;
import io.orderledger.command.order.domain.OrderCommand.HandedOver;
import io.orderledger.command.order.domain.RequestedLine;
import io.orderledger.events.Quantity;
import io.orderledger.web.validation.Amount;
import io.orderledger.web.validation.PlainText;
import io.orderledger.web.validation.PositiveQuantity;
import io.orderledger.web.validation.StatusName;
import io.orderledger.web.validation.UuidText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bodies of the order routes. */
final class OrderRequests {
    static final int MOST_LINES = 500;

    private OrderRequests() {}

    @Schema(name = "OrderItem")
    record Item(
            @Schema(description = "已有明细的 id，新明细省略 / of an existing line") @UuidText @Nullable
            String id,

            @NotNull @UuidText String productId,
            @NotNull @PositiveQuantity BigDecimal quantity,
            @PlainText(max = 20) @Nullable String unit,

            @Schema(description = "省略则按价格规则 / left out: by the price rules") @Amount @Nullable
            BigDecimal unitPrice,

            @PlainText(max = 500, multiline = true) @Nullable
            String remark) {

        RequestedLine line() {
            return new RequestedLine(
                    id == null ? Input.newId() : Input.id(id),
                    Input.id(productId),
                    new Quantity(quantity),
                    unit,
                    Input.money(unitPrice),
                    Input.text(remark));
        }
    }

    @Schema(name = "PlaceOrder", example = """
        {"customerId":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a10","items":[{"productId":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a11","quantity":5,"unit":"斤","unitPrice":5.50}],"remark":"早上送","submit":true}
        """)
    record Place(
            @NotNull @UuidText String customerId,
            @NotEmpty @Size(max = MOST_LINES) List<@Valid @NotNull Item> items,

            @PlainText(max = 500, multiline = true) @Nullable
            String remark,

            @Schema(description = "直接提交 / send at once") @Nullable
            Boolean submit,

            @Schema(description = "业务发生时间，可补录 / when it happened") @Nullable
            Instant placedAt,

            @PlainText(max = 50) @Nullable String operator) {}

    @Schema(name = "ReviseOrder", example = """
        {"items":[{"productId":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a11","quantity":8}],"remark":"下午送"}
        """)
    record Revise(
            @Size(min = 1, max = MOST_LINES) @Nullable List<@Valid @NotNull Item> items,
            @Nullable Optional<@PlainText(max = 500, multiline = true) String> remark,
            @PlainText(max = 50) @Nullable String operator) {}

    @Schema(name = "ChangeOrderStatus", example = """
        {"status":"confirmed","operator":"admin","remark":"订单已确认"}
        """)
    record ChangeStatus(
            @NotNull @StatusName String status,
            @PlainText(max = 50) @Nullable String operator,

            @PlainText(max = 500, multiline = true) @Nullable
            String remark) {}

    @Schema(name = "DeliveredItem")
    record DeliveredItem(
            @NotNull @UuidText String id,
            @NotNull @PositiveQuantity BigDecimal quantity) {
        HandedOver handedOver() {
            return new HandedOver(Input.id(id), new Quantity(quantity));
        }
    }

    @Schema(name = "DeliverOrder", example = """
        {"items":[{"id":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a12","quantity":4.80}],"closeRest":true,"remark":"过磅"}
        """)
    record Deliver(
            @Schema(description = "省略则全部按订货量送达 / left out: everything that is open") @Size(max = MOST_LINES) @Nullable
            List<@Valid @NotNull DeliveredItem> items,

            @Schema(description = "未送部分不再送 / the rest will not be delivered") @Nullable
            Boolean closeRest,

            @PlainText(max = 500, multiline = true) @Nullable
            String remark,

            @PlainText(max = 50) @Nullable String operator) {}

    @Schema(name = "ShortCloseOrder", example = """
        {"reason":"缺货"}
        """)
    record ShortClose(
            @Schema(description = "省略则为全部未送明细 / left out: every open line") @Size(max = MOST_LINES) @Nullable
            List<@NotNull @UuidText String> itemIds,

            @PlainText(max = 500, required = true, multiline = true)
            String reason,

            @PlainText(max = 50) @Nullable String operator) {}

    @Schema(name = "RepriceOrder", example = """
        {"operator":"店员小周"}
        """)
    record Reprice(@PlainText(max = 50) @Nullable String operator) {}
}
