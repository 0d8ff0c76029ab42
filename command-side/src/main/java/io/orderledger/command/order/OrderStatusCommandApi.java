package io.orderledger.command.order;

import io.orderledger.command.decision.Rejection.OrderNotFound;
import io.orderledger.command.gateway.Call;
import io.orderledger.command.gateway.Calls;
import io.orderledger.command.gateway.CommandRejected;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.gateway.Input;
import io.orderledger.command.gateway.Written;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderCommand.CancelOrder;
import io.orderledger.command.order.domain.OrderCommand.ConfirmOrder;
import io.orderledger.command.order.domain.OrderCommand.DeliverOrder;
import io.orderledger.command.order.domain.OrderCommand.RejectOrder;
import io.orderledger.command.order.domain.OrderCommand.ReturnShipment;
import io.orderledger.command.order.domain.OrderCommand.ShipOrder;
import io.orderledger.command.order.domain.OrderCommand.ShortCloseOrder;
import io.orderledger.command.order.domain.OrderCommand.SubmitOrder;
import io.orderledger.command.order.domain.OrderCommand.WithdrawOrder;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.Right;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.order.OrderView;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moving orders through their statuses. */
@RestController
@RequestMapping("/api/orders/{id}")
@Tag(name = ApiTags.ORDERS)
class OrderStatusCommandApi {
    private final Commands commands;
    private final LedgerReader reader;
    private final Calls calls;
    private final OwnOrders own;

    OrderStatusCommandApi(Commands commands, LedgerReader reader, Calls calls, OwnOrders own) {
        this.commands = commands;
        this.reader = reader;
        this.calls = calls;
        this.own = own;
    }

    @Requires(Right.ORDER_CHANGE)
    @PutMapping("/status")
    @Operation(
            summary = "更新订单状态 / Change the status",
            description = "remark 同时作为取消、驳回、退回的原因；已是该状态则不变"
                    + " / remark is the reason where one is needed; nothing happens when it is there already")
    ResponseEntity<ApiResponse<OrderView>> changeStatus(
            @PathVariable UUID id,
            @Valid @RequestBody OrderRequests.ChangeStatus body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Call call = calls.call(body.operator(), ifMatch);
        return answer(
                toReach(OrderStatus.ofWireName(body.status()).orElseThrow(), id.toString(), Input.text(body.remark())),
                call);
    }

    @Requires(Right.ORDER_CHANGE)
    @PostMapping("/deliver")
    @Operation(
            summary = "送达（可部分、可过磅） / Deliver, in part or by weight",
            description = "金额以实送数量为准 / the amount follows the delivered quantity")
    ResponseEntity<ApiResponse<OrderView>> deliver(
            @PathVariable UUID id,
            @Valid @RequestBody OrderRequests.Deliver body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        List<OrderRequests.DeliveredItem> items = body.items();
        var command = new DeliverOrder(
                id.toString(),
                items == null
                        ? List.of()
                        : items.stream()
                                .map(OrderRequests.DeliveredItem::handedOver)
                                .toList(),
                Boolean.TRUE.equals(body.closeRest()),
                Input.text(body.remark()));
        return answer(command, calls.call(body.operator(), ifMatch));
    }

    @Requires(Right.ORDER_CHANGE)
    @PostMapping("/short-close")
    @Operation(summary = "结清未送部分 / End open lines short of what was ordered")
    ResponseEntity<ApiResponse<OrderView>> shortClose(
            @PathVariable UUID id,
            @Valid @RequestBody OrderRequests.ShortClose body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        List<String> itemIds = body.itemIds();
        var command = new ShortCloseOrder(
                id.toString(),
                itemIds == null ? List.of() : itemIds.stream().map(Input::id).toList(),
                body.reason());
        return answer(command, calls.call(body.operator(), ifMatch));
    }

    private ResponseEntity<ApiResponse<OrderView>> answer(OrderCommand command, Call call) {
        own.require(command.orderId());
        Written<OrderState> written = commands.send(command, OrderState.EVOLUTION, call);
        return written.ok(OrderViews.of(written));
    }

    /** The command that leads to a status; where two do, the status the order has tells which. */
    private OrderCommand toReach(OrderStatus target, String id, @Nullable String remark) {
        return switch (target) {
            case DRAFT -> remark == null ? new WithdrawOrder(id, null) : new RejectOrder(id, remark);
            case PENDING -> new SubmitOrder(id);
            case CONFIRMED ->
                statusOf(id) == OrderStatus.SHIPPED ? new ReturnShipment(id, remark) : new ConfirmOrder(id, remark);
            case SHIPPED -> new ShipOrder(id, remark);
            case DELIVERED -> new DeliverOrder(id, List.of(), false, remark);
            case CANCELLED -> new CancelOrder(id, remark);
        };
    }

    private OrderStatus statusOf(String id) {
        return switch (reader.current(() -> reader.state(id, OrderState.EVOLUTION))
                .state()) {
            case OrderState.Placed placed -> placed.status();
            case OrderState.Unplaced _ -> throw new CommandRejected(new OrderNotFound(id));
        };
    }
}
