package io.orderledger.command.delivery;

import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryCommand.CompleteDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.ResolveStop;
import io.orderledger.command.delivery.domain.DeliveryCommand.StartDelivery;
import io.orderledger.command.delivery.domain.DeliveryState;
import io.orderledger.command.gateway.Call;
import io.orderledger.command.gateway.Calls;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.gateway.Input;
import io.orderledger.command.gateway.Written;
import io.orderledger.events.Right;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.delivery.DeliveryView;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Driving delivery runs: leaving, every stop, coming back. */
@RestController
@RequestMapping("/api/deliveries/{id}")
@Tag(name = ApiTags.DELIVERIES)
class DrivingCommandApi {
    private final Commands commands;
    private final Calls calls;
    private final OwnRuns own;

    DrivingCommandApi(Commands commands, Calls calls, OwnRuns own) {
        this.commands = commands;
        this.calls = calls;
        this.own = own;
    }

    @Requires(Right.DELIVERY_DRIVE)
    @PutMapping("/start")
    @Operation(
            summary = "开始配送 / Start a run",
            description = "其订单随之发货，扣减库存 / Its orders are shipped, and leave the stock")
    ResponseEntity<ApiResponse<DeliveryView>> start(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) DeliveryRequests.@Nullable Start body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Call call = calls.call(body == null ? null : body.operator(), ifMatch);
        var startedAt = body == null ? null : Input.instant(body.startedAt());
        return answer(new StartDelivery(id.toString(), startedAt, call.actor()), call);
    }

    @Requires(Right.DELIVERY_DRIVE)
    @PutMapping("/stops/{orderId}")
    @Operation(
            summary = "登记一站的结果 / Record what became of a stop",
            description = "以数量为准；未送完的订单可再次排入送货单，失败的退回已确认"
                    + " / Quantities decide; what is left may go on another run, what failed is confirmed again")
    ResponseEntity<ApiResponse<DeliveryView>> resolve(
            @PathVariable UUID id,
            @PathVariable UUID orderId,
            @Valid @RequestBody DeliveryRequests.Resolve body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Call call = calls.call(body.operator(), ifMatch);
        var command = new ResolveStop(
                id.toString(), orderId.toString(), body.outcome(), Input.instant(body.deliveredAt()), call.actor());
        return answer(command, call);
    }

    @Requires(Right.DELIVERY_DRIVE)
    @PutMapping("/complete")
    @Operation(
            summary = "完成配送 / Complete a run",
            description = "每一站都已登记；合计改为实送 / Every stop is recorded; totals are what was delivered")
    ResponseEntity<ApiResponse<DeliveryView>> complete(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) DeliveryRequests.@Nullable Complete body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Call call = calls.call(body == null ? null : body.operator(), ifMatch);
        var completedAt = body == null ? null : Input.instant(body.completedAt());
        return answer(new CompleteDelivery(id.toString(), completedAt, call.actor()), call);
    }

    private ResponseEntity<ApiResponse<DeliveryView>> answer(DeliveryCommand command, Call call) {
        own.require(command.deliveryId());
        Written<DeliveryState> written = commands.send(command, DeliveryState.EVOLUTION, call);
        return written.ok(DeliveryViews.of(written));
    }
}
