package io.orderledger.command.order;

import io.orderledger.command.gateway.Call;
import io.orderledger.command.gateway.Calls;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.gateway.Input;
import io.orderledger.command.gateway.Written;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderCommand.PlaceOrder;
import io.orderledger.command.order.domain.OrderCommand.RepriceOrder;
import io.orderledger.command.order.domain.OrderCommand.ReviseOrder;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.command.order.domain.RequestedLine;
import io.orderledger.events.Right;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.order.OrderView;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
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

/** Placing and editing orders. */
@RestController
@RequestMapping("/api/orders")
@Tag(name = ApiTags.ORDERS)
class OrderCommandApi {
    private final Commands commands;
    private final Calls calls;
    private final OwnOrders own;

    OrderCommandApi(Commands commands, Calls calls, OwnOrders own) {
        this.commands = commands;
        this.calls = calls;
        this.own = own;
    }

    @Requires(Right.ORDER_PLACE)
    @PostMapping
    @Operation(
            summary = "创建订单 / Place an order",
            description = "submit=true 直接提交；placedAt 用于补录 / submit=true sends it at once; placedAt is for late entries")
    ResponseEntity<ApiResponse<OrderView>> place(@Valid @RequestBody OrderRequests.Place body) {
        Call call = calls.call(body.operator(), null);
        var command = new PlaceOrder(
                Input.newId(),
                Input.id(body.customerId()),
                lines(body.items()),
                Input.text(body.remark()),
                Boolean.TRUE.equals(body.submit()),
                Input.instant(body.placedAt()),
                call.actor().id(),
                call.actor());
        Written<OrderState> written = commands.send(command, OrderState.EVOLUTION, call);
        return written.created(URI.create("/api/orders/" + written.streamId()), OrderViews.of(written));
    }

    @Requires(Right.ORDER_CHANGE)
    @PutMapping("/{id}")
    @Operation(
            summary = "修改订单明细与备注 / Edit lines and remark",
            description = "items 为全部明细；省略则不变 / items are all lines; left out they stay")
    ResponseEntity<ApiResponse<OrderView>> revise(
            @PathVariable UUID id,
            @Valid @RequestBody OrderRequests.Revise body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Call call = calls.call(body.operator(), ifMatch);
        Optional<String> remark = body.remark();
        List<OrderRequests.Item> items = body.items();
        return answer(
                new ReviseOrder(
                        id.toString(),
                        items == null ? null : lines(items),
                        remark != null,
                        remark == null ? null : Input.text(remark.orElse(null)),
                        call.actor()),
                call);
    }

    @Requires(Right.ORDER_CHANGE)
    @PostMapping("/{id}/reprice")
    @Operation(summary = "按今日价格重新定价 / Give every line today's price")
    ResponseEntity<ApiResponse<OrderView>> reprice(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) OrderRequests.@Nullable Reprice body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Call call = calls.call(body == null ? null : body.operator(), ifMatch);
        return answer(new RepriceOrder(id.toString(), call.actor()), call);
    }

    private ResponseEntity<ApiResponse<OrderView>> answer(OrderCommand command, Call call) {
        own.require(command.orderId());
        Written<OrderState> written = commands.send(command, OrderState.EVOLUTION, call);
        return written.ok(OrderViews.of(written));
    }

    private static List<RequestedLine> lines(List<OrderRequests.Item> items) {
        return items.stream().map(OrderRequests.Item::line).toList();
    }
}
