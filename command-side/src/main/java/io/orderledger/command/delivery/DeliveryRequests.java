package io.orderledger.command.delivery;

import io.orderledger.command.delivery.domain.DeliveryCommand.Outcome;
import io.orderledger.command.gateway.Input;
import io.orderledger.command.order.domain.OrderCommand.HandedOver;
import io.orderledger.events.Quantity;
import io.orderledger.web.validation.PlainText;
import io.orderledger.web.validation.PositiveQuantity;
import io.orderledger.web.validation.TextForms;
import io.orderledger.web.validation.UuidText;
import io.orderledger.web.validation.WireName;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of the delivery routes. */
final class DeliveryRequests {
    /** More than anybody drives to in a day. */
    static final int MOST_ORDERS = 200;

    static final int MOST_ITEMS = 500;

    private DeliveryRequests() {}

    @Schema(name = "PlanDelivery", example = """
        {"employeeId":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a20","orderIds":["0190163e-8a4c-7c3a-9f52-0f6c6d3f7a30","0190163e-8a4c-7c3a-9f52-0f6c6d3f7a31"],"remark":"先送城东"}
        """)
    record Plan(
            @NotNull @UuidText String employeeId,

            @Schema(description = "按送货顺序 / in the order of the stops") @NotEmpty @Size(max = MOST_ORDERS) @DistinctIds
            List<@NotNull @UuidText String> orderIds,

            @Schema(description = "业务发生时间，可补录 / when it happened") @Nullable
            Instant plannedAt,

            @PlainText(max = 500, multiline = true) @Nullable
            String remark,

            @PlainText(max = 50) @Nullable String operator) {}

    @Schema(name = "ReviseDelivery", example = """
        {"orderIds":["0190163e-8a4c-7c3a-9f52-0f6c6d3f7a31","0190163e-8a4c-7c3a-9f52-0f6c6d3f7a32"]}
        """)
    record Revise(
            @Schema(description = "省略则不变 / left out: stays") @UuidText @Nullable
            String employeeId,

            @Schema(description = "全部订单；省略则不变 / all orders; left out they stay")
            @Size(min = 1, max = MOST_ORDERS)
            @DistinctIds
            @Nullable
            List<@NotNull @UuidText String> orderIds,

            @PlainText(max = 50) @Nullable String operator) {}

    @Schema(name = "StartDelivery", example = """
        {"operator":"王师傅"}
        """)
    record Start(
            @Schema(description = "出发时间，可补录；省略为现在 / when it left; left out: now") @Nullable
            Instant startedAt,

            @PlainText(max = 50) @Nullable String operator) {}

    @Schema(name = "HandedOverItem")
    record Item(
            @NotNull @UuidText String itemId,
            @NotNull @PositiveQuantity BigDecimal quantity) {
        HandedOver handedOver() {
            return new HandedOver(Input.id(itemId), new Quantity(quantity));
        }
    }

    @FittingOutcome
    @Schema(name = "ResolveStop", example = """
        {"status":"partial","items":[{"itemId":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a12","quantity":4.80}],"closeRest":false,"remark":"客户只收一半"}
        """)
    record Resolve(
            @WireName(value = StopOutcome.class, required = true)
            @Schema(
                    description = "delivered、partial、failed；以数量为准：全部送完为 delivered，否则为 partial"
                            + " / quantities decide: delivered when nothing is left open, else partial")
            String status,

            @Schema(
                    description = "未列出的明细为 0；delivered 时省略则全部送达"
                            + " / a line left out is zero; left out of delivered: everything planned")
            @Size(max = MOST_ITEMS)
            @Nullable
            List<@Valid @NotNull Item> items,

            @Schema(description = "未送部分不再送 / the rest will not be delivered") @Nullable
            Boolean closeRest,

            @Schema(description = "failed 的原因 / why it failed") @PlainText(max = 500, multiline = true) @Nullable
            String reason,

            @Schema(description = "送达或失败的时间，可补录；省略为现在 / when; left out: now") @Nullable
            Instant deliveredAt,

            @PlainText(max = 500, multiline = true) @Nullable
            String remark,

            @PlainText(max = 50) @Nullable String operator) {

        Outcome outcome() {
            List<Item> named = items == null ? List.of() : items;
            return switch (TextForms.constant(StopOutcome.class, status)) {
                case DELIVERED -> named.isEmpty() ? new Outcome.AllHandedOver(Input.text(remark)) : part(named);
                case PARTIAL -> part(named);
                case FAILED -> new Outcome.Failed(Input.text(reason));
            };
        }

        private Outcome part(List<Item> named) {
            return new Outcome.PartHandedOver(
                    named.stream().map(Item::handedOver).toList(), Boolean.TRUE.equals(closeRest), Input.text(remark));
        }
    }

    @Schema(name = "CompleteDelivery", example = """
        {"operator":"王师傅"}
        """)
    record Complete(
            @Schema(description = "完成时间，可补录；省略为现在 / when it was back; left out: now") @Nullable
            Instant completedAt,

            @PlainText(max = 50) @Nullable String operator) {}

    @Schema(name = "CancelDelivery", example = """
        {"reason":"车辆故障"}
        """)
    record Cancel(
            @PlainText(max = 500, required = true, multiline = true)
            String reason,

            @PlainText(max = 50) @Nullable String operator) {}
}
