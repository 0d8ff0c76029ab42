package io.orderledger.command.account;

import io.orderledger.command.account.domain.PasswordHash;
import io.orderledger.command.account.domain.UserCommand;
import io.orderledger.command.account.domain.UserCommand.ChangeUser;
import io.orderledger.command.account.domain.UserCommand.DeleteUser;
import io.orderledger.command.account.domain.UserCommand.InviteUser;
import io.orderledger.command.account.domain.UserCommand.RestoreUser;
import io.orderledger.command.account.domain.UserCommand.SetPassword;
import io.orderledger.command.account.domain.UserState;
import io.orderledger.command.gateway.Call;
import io.orderledger.command.gateway.Calls;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.gateway.Input;
import io.orderledger.command.gateway.Written;
import io.orderledger.events.ActiveStatus;
import io.orderledger.events.PhoneNumber;
import io.orderledger.events.Right;
import io.orderledger.events.Role;
import io.orderledger.ledger.ClaimTaken;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.account.UserView;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.security.Requires;
import io.orderledger.web.validation.TextForms;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
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
@RequestMapping("/api/users")
@Tag(name = ApiTags.USERS)
class UserCommandApi {
    private final Commands commands;
    private final Calls calls;
    private final Credentials credentials;

    UserCommandApi(Commands commands, Calls calls, Credentials credentials) {
        this.commands = commands;
        this.calls = calls;
        this.credentials = credentials;
    }

    @Requires(Right.USER_WRITE)
    @PostMapping
    @Operation(
            summary = "创建用户 / Create a user",
            description = "没有 password 的用户处于 invited 状态，首次微信登录后生效 / "
                    + "Without a password the user is invited, and becomes active by signing in with WeChat")
    ResponseEntity<ApiResponse<UserView>> create(@Valid @RequestBody UserRequests.Create body) {
        String id = Input.newId();
        var command = new InviteUser(
                id,
                body.name(),
                phone(body.phone()),
                TextForms.constant(Role.class, body.role()),
                Input.text(body.avatar()),
                body.employeeId(),
                hash(body.password()));
        try {
            Written<UserState> written = send(command, secretly(body.operator(), null));
            return written.created(URI.create("/api/users/" + written.streamId()), UserViews.of(written));
        } catch (ClaimTaken refused) {
            // Surely nothing was recorded. After other failures it may have been, and the user will want the password.
            credentials.forget(id);
            throw refused;
        }
    }

    @Requires(Right.USER_WRITE)
    @PutMapping("/{id}")
    @Operation(
            summary = "更新用户 / Change a user",
            description = "省略的字段保持不变；status 为 active 或 inactive；不能停用自己或更改自己的角色 / "
                    + "Fields left out stay as they are; status is active or inactive; "
                    + "nobody deactivates themselves or changes their own role")
    ResponseEntity<ApiResponse<UserView>> change(
            @PathVariable UUID id,
            @Valid @RequestBody UserRequests.Change body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Call call = calls.call(body.operator(), ifMatch);
        var command = new ChangeUser(
                id.toString(),
                Input.given(body.name(), name -> name),
                Input.given(body.phone(), UserCommandApi::phone),
                Input.change(body.avatar(), Input::text),
                Input.change(body.employeeId(), Input::text),
                Input.given(body.role(), role -> TextForms.constant(Role.class, role)),
                Input.given(body.status(), status -> TextForms.constant(ActiveStatus.class, status)),
                call.actor().id());
        return answer(send(command, call));
    }

    @Requires(Right.USER_WRITE)
    @PutMapping("/{id}/password")
    @Operation(
            summary = "设置用户口令 / Set a user's password",
            description = "10 到 72 个字符；受邀用户随即生效 / 10 to 72 characters; an invited user becomes active")
    ResponseEntity<ApiResponse<UserView>> setPassword(
            @PathVariable UUID id,
            @Valid @RequestBody UserRequests.Password body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var command = new SetPassword(id.toString(), credentials.hash(body.password()));
        return answer(send(command, secretly(body.operator(), ifMatch)));
    }

    @Requires(Right.USER_WRITE)
    @DeleteMapping("/{id}")
    @Operation(
            summary = "删除用户（软删除） / Delete a user (soft)",
            description = "口令、微信绑定和员工关联随之解除；不能删除自己 / "
                    + "Password, WeChat binding and employee link go with it; nobody deletes themselves")
    ResponseEntity<ApiResponse<UserView>> delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Call call = calls.call(null, ifMatch);
        Written<UserState> written =
                send(new DeleteUser(id.toString(), call.actor().id()), call);
        forgetUnlessReplayed(written);
        return answer(written);
    }

    @Requires(Right.USER_WRITE)
    @PostMapping("/{id}/restore")
    @Operation(
            summary = "恢复已删除的用户 / Restore a deleted user",
            description = "恢复后需重新设置口令或用微信登录 / Restored, the user is invited anew: by a password or by WeChat")
    ResponseEntity<ApiResponse<UserView>> restore(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(send(new RestoreUser(id.toString()), calls.call(null, ifMatch)));
    }

    /** An old request sent again must not take from a user what they were given since. */
    private void forgetUnlessReplayed(Written<UserState> deleted) {
        if (deleted.firstAt() == null) credentials.forget(deleted.streamId());
    }

    private Call secretly(@Nullable String operator, @Nullable String ifMatch) {
        return calls.call(operator, ifMatch).withSecretBody();
    }

    private @Nullable PasswordHash hash(@Nullable String password) {
        return password == null ? null : credentials.hash(password);
    }

    private static String phone(String typed) {
        return PhoneNumber.normalised(typed).orElseThrow();
    }

    private static ResponseEntity<ApiResponse<UserView>> answer(Written<UserState> written) {
        return written.ok(UserViews.of(written));
    }

    private Written<UserState> send(UserCommand command, Call call) {
        return commands.send(command, UserState.EVOLUTION, call);
    }
}
