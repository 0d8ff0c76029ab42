package io.orderledger.command.customer;

import io.orderledger.command.BusinessCalendar;
import io.orderledger.command.customer.domain.CustomerCommand;
import io.orderledger.command.customer.domain.CustomerCommand.ChangeCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.CreateCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.DeleteCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.EraseCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.RestoreCustomer;
import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.gateway.Call;
import io.orderledger.command.gateway.Calls;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.gateway.Input;
import io.orderledger.command.gateway.Written;
import io.orderledger.events.Personal;
import io.orderledger.events.Right;
import io.orderledger.ledger.StillReferenced;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.customer.CustomerView;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
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
@RequestMapping("/api/customers")
@Tag(name = ApiTags.CUSTOMERS)
class CustomerCommandApi {
    private final Commands commands;
    private final Calls calls;
    private final BusinessCalendar calendar;

    CustomerCommandApi(Commands commands, Calls calls, BusinessCalendar calendar) {
        this.commands = commands;
        this.calls = calls;
        this.calendar = calendar;
    }

    @Requires(Right.CUSTOMER_WRITE)
    @PostMapping
    @Operation(summary = "创建客户 / Create a customer")
    ResponseEntity<ApiResponse<CustomerView>> create(@Valid @RequestBody CustomerRequests.Create body) {
        var command = new CreateCustomer(
                Input.newId(),
                body.name(),
                Input.text(body.phone()),
                Input.text(body.address()),
                Input.text(body.contactPerson()));
        Written<CustomerState> written = send(command, calls.call(body.operator(), null));
        return written.created(URI.create("/api/customers/" + written.streamId()), view(written.streamId(), written));
    }

    @Requires(Right.CUSTOMER_WRITE)
    @PutMapping("/{id}")
    @Operation(summary = "更新客户 / Change a customer", description = "省略的字段保持不变 / Fields left out stay as they are")
    ResponseEntity<ApiResponse<CustomerView>> change(
            @PathVariable UUID id,
            @Valid @RequestBody CustomerRequests.Change body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var command = new ChangeCustomer(
                id.toString(),
                body.name(),
                Input.change(body.phone(), Input::text),
                Input.change(body.address(), Input::text),
                Input.change(body.contactPerson(), Input::text));
        return answer(command, calls.call(body.operator(), ifMatch));
    }

    @Requires(Right.CUSTOMER_WRITE)
    @DeleteMapping("/{id}")
    @Operation(summary = "删除客户（软删除） / Delete a customer (soft)")
    ResponseEntity<ApiResponse<CustomerView>> delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return leave(new DeleteCustomer(id.toString(), calendar.today()), calls.call(null, ifMatch));
    }

    @Requires(Right.CUSTOMER_ERASE)
    @PostMapping("/{id}/erase")
    @Operation(
            summary = "抹除客户资料（不可恢复） / Erase a customer's personal data, for good",
            description = "姓名、电话、地址、联系人在所有事件、订单与列表中变为“已删除”或空；订单与金额保留。有未完成订单时拒绝"
                    + " / Name, phone, address and contact person become 已删除 or empty in every event, order and list;"
                    + " orders and amounts stay. Refused while orders are open")
    ResponseEntity<ApiResponse<CustomerView>> erase(
            @PathVariable UUID id,
            @Valid @RequestBody CustomerRequests.Erase body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var command = new EraseCustomer(id.toString(), Input.text(body.reason()), calendar.today());
        return leave(command, calls.call(body.operator(), ifMatch));
    }

    private ResponseEntity<ApiResponse<CustomerView>> leave(CustomerCommand command, Call call) {
        try {
            return answer(command, call);
        } catch (StillReferenced inUse) {
            throw ApiFailure.withData(ErrorCode.CUSTOMER_IN_USE, Map.of("orderId", inUse.referrer()));
        }
    }

    @Requires(Right.CUSTOMER_WRITE)
    @PostMapping("/{id}/restore")
    @Operation(summary = "恢复已删除的客户 / Restore a deleted customer")
    ResponseEntity<ApiResponse<CustomerView>> restore(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(new RestoreCustomer(id.toString()), calls.call(null, ifMatch));
    }

    private ResponseEntity<ApiResponse<CustomerView>> answer(CustomerCommand command, Call call) {
        Written<CustomerState> written = send(command, call);
        return written.ok(view(command.customerId(), written));
    }

    private Written<CustomerState> send(CustomerCommand command, Call call) {
        return commands.send(command, CustomerState.EVOLUTION, call);
    }

    private static CustomerView view(String id, Written<CustomerState> written) {
        return switch (written.stream().state()) {
            case CustomerState.Unknown _ -> throw new IllegalStateException("written, and yet unknown: " + id);
            case CustomerState.Erased _ ->
                new CustomerView(
                        id,
                        Personal.ERASED,
                        null,
                        null,
                        null,
                        written.stream().createdAt(),
                        written.stream().updatedAt(),
                        written.stream().updatedAt(),
                        written.stream().version());
            case CustomerState.Known known ->
                new CustomerView(
                        id,
                        known.details().name(),
                        known.details().phone(),
                        known.details().address(),
                        known.details().contactPerson(),
                        written.stream().createdAt(),
                        written.stream().updatedAt(),
                        known.deleted() ? written.stream().updatedAt() : null,
                        written.stream().version());
        };
    }
}
