package io.orderledger.command.employee;

import io.orderledger.command.employee.domain.EmployeeCommand;
import io.orderledger.command.employee.domain.EmployeeCommand.ChangeEmployee;
import io.orderledger.command.employee.domain.EmployeeCommand.CreateEmployee;
import io.orderledger.command.employee.domain.EmployeeCommand.DeleteEmployee;
import io.orderledger.command.employee.domain.EmployeeCommand.RestoreEmployee;
import io.orderledger.command.employee.domain.EmployeeState;
import io.orderledger.command.gateway.Call;
import io.orderledger.command.gateway.Calls;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.gateway.Input;
import io.orderledger.command.gateway.Written;
import io.orderledger.events.ActiveStatus;
import io.orderledger.events.EmployeeRole;
import io.orderledger.events.Right;
import io.orderledger.ledger.StillReferenced;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.employee.EmployeeView;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.security.Requires;
import io.orderledger.web.validation.TextForms;
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
@RequestMapping("/api/employees")
@Tag(name = ApiTags.EMPLOYEES)
class EmployeeCommandApi {
    private final Commands commands;
    private final Calls calls;

    EmployeeCommandApi(Commands commands, Calls calls) {
        this.commands = commands;
        this.calls = calls;
    }

    @Requires(Right.EMPLOYEE_WRITE)
    @PostMapping
    @Operation(summary = "创建员工 / Create an employee", description = "role：delivery 或 manager / delivery or manager")
    ResponseEntity<ApiResponse<EmployeeView>> create(@Valid @RequestBody EmployeeRequests.Create body) {
        var command = new CreateEmployee(
                Input.newId(), body.name(), body.phone().strip(), TextForms.constant(EmployeeRole.class, body.role()));
        Written<EmployeeState> written = send(command, calls.call(body.operator(), null));
        return written.created(URI.create("/api/employees/" + written.streamId()), view(written));
    }

    @Requires(Right.EMPLOYEE_WRITE)
    @PutMapping("/{id}")
    @Operation(
            summary = "更新员工 / Change an employee",
            description = "省略的字段保持不变；status 为 active 或 inactive / "
                    + "Fields left out stay as they are; status is active or inactive")
    ResponseEntity<ApiResponse<EmployeeView>> change(
            @PathVariable UUID id,
            @Valid @RequestBody EmployeeRequests.Change body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var command = new ChangeEmployee(
                id.toString(),
                Input.given(body.name(), name -> name),
                Input.given(body.phone(), String::strip),
                Input.given(body.role(), role -> TextForms.constant(EmployeeRole.class, role)),
                Input.given(body.status(), status -> TextForms.constant(ActiveStatus.class, status)));
        return answer(command, calls.call(body.operator(), ifMatch));
    }

    @Requires(Right.EMPLOYEE_WRITE)
    @DeleteMapping("/{id}")
    @Operation(summary = "删除员工（软删除） / Delete an employee (soft)")
    ResponseEntity<ApiResponse<EmployeeView>> delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        try {
            return answer(new DeleteEmployee(id.toString()), calls.call(null, ifMatch));
        } catch (StillReferenced busy) {
            throw ApiFailure.withData(ErrorCode.EMPLOYEE_HAS_ACTIVE_RUN, Map.of("deliveryId", busy.referrer()));
        }
    }

    @Requires(Right.EMPLOYEE_WRITE)
    @PostMapping("/{id}/restore")
    @Operation(summary = "恢复已删除的员工 / Restore a deleted employee")
    ResponseEntity<ApiResponse<EmployeeView>> restore(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(new RestoreEmployee(id.toString()), calls.call(null, ifMatch));
    }

    private ResponseEntity<ApiResponse<EmployeeView>> answer(EmployeeCommand command, Call call) {
        Written<EmployeeState> written = send(command, call);
        return written.ok(view(written));
    }

    private Written<EmployeeState> send(EmployeeCommand command, Call call) {
        return commands.send(command, EmployeeState.EVOLUTION, call);
    }

    private static EmployeeView view(Written<EmployeeState> written) {
        return switch (written.stream().state()) {
            case EmployeeState.Unknown _ ->
                throw new IllegalStateException("written, and yet unknown: " + written.streamId());
            case EmployeeState.Known known ->
                new EmployeeView(
                        written.streamId(),
                        known.details().name(),
                        known.details().phone(),
                        known.details().role().wireName(),
                        known.status().wireName(),
                        written.stream().createdAt(),
                        written.stream().updatedAt(),
                        known.deleted() ? written.stream().updatedAt() : null,
                        written.stream().version());
        };
    }
}
