package io.orderledger.command.delivery;

import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryCommand.CancelDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.PlanDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.ReviseDelivery;
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
import java.net.URI;
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

/** Planning delivery runs. */
@RestController
@RequestMapping("/api/deliveries")
@Tag(name = ApiTags.DELIVERIES)
class DeliveryCommandApi {
    private final Commands commands;
    private final Calls calls;

    DeliveryCommandApi(Commands commands, Calls calls) {
        this.commands = commands;
        this.calls = calls;
    }

    @Requires(Right.DELIVERY_PLAN)
    @PostMapping
    @Operation(
            summary = "创建送货单 / Plan a delivery run",
            description = "订单须已确认，或已发货但未送完；一张订单同时只能在一张送货单上"
                    + " / Orders are confirmed, or shipped with a rest; an order is on one run at a time")
    ResponseEntity<ApiResponse<DeliveryView>> plan(@Valid @RequestBody DeliveryRequests.Plan body) {
        Call call = calls.call(body.operator(), null);
        var command = new PlanDelivery(
                Input.newId(),
                Input.id(body.employeeId()),
                ids(body.orderIds()),
                Input.instant(body.plannedAt()),
                Input.text(body.remark()),
                call.actor());
        Written<DeliveryState> written = commands.send(command, DeliveryState.EVOLUTION, call);
        return written.created(URI.create("/api/deliveries/" + written.streamId()), DeliveryViews.of(written));
    }

    @Requires(Right.DELIVERY_PLAN)
    @PutMapping("/{id}")
    @Operation(
            summary = "修改未出发的送货单 / Change a run that has not started",
            description =
                    "orderIds 为全部订单：未列出的移除，新的排在最后 / orderIds are all orders: others are removed, new ones come last")
    ResponseEntity<ApiResponse<DeliveryView>> revise(
            @PathVariable UUID id,
            @Valid @RequestBody DeliveryRequests.Revise body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        String employeeId = body.employeeId();
        List<String> orderIds = body.orderIds();
        var command = new ReviseDelivery(
                id.toString(),
                employeeId == null ? null : Input.id(employeeId),
                orderIds == null ? null : ids(orderIds));
        return answer(command, calls.call(body.operator(), ifMatch));
    }

    @Requires(Right.DELIVERY_PLAN)
    @PutMapping("/{id}/cancel")
    @Operation(
            summary = "取消送货单 / Cancel a run",
            description = "仅限尚未送出任何货物时；订单恢复为已确认 / While nothing was handed over; its orders are confirmed again")
    ResponseEntity<ApiResponse<DeliveryView>> cancel(
            @PathVariable UUID id,
            @Valid @RequestBody DeliveryRequests.Cancel body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(new CancelDelivery(id.toString(), body.reason()), calls.call(body.operator(), ifMatch));
    }

    private ResponseEntity<ApiResponse<DeliveryView>> answer(DeliveryCommand command, Call call) {
        Written<DeliveryState> written = commands.send(command, DeliveryState.EVOLUTION, call);
        return written.ok(DeliveryViews.of(written));
    }

    private static List<String> ids(List<String> uuids) {
        return uuids.stream().map(Input::id).toList();
    }
}
