package io.orderledger.command.signin;

import io.orderledger.command.gateway.Calls;
import io.orderledger.command.signin.Attempts.Purse;
import io.orderledger.command.signin.wechat.WeChatProperties;
import io.orderledger.events.PhoneNumber;
import io.orderledger.events.Role;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.account.SessionView;
import io.orderledger.web.account.SignedInUserView;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.operation.OperationNotes;
import io.orderledger.web.security.Caller;
import io.orderledger.web.security.SignedInOnly;
import io.orderledger.web.validation.FieldCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth")
@Tag(name = ApiTags.AUTH)
class AuthApi {
    private static final String HOSTED_OPENID = "X-WX-OPENID";

    private final SignIn signIn;
    private final Attempts attempts;
    private final WeChatProperties weChat;

    AuthApi(SignIn signIn, Attempts attempts, WeChatProperties weChat) {
        this.signIn = signIn;
        this.attempts = attempts;
        this.weChat = weChat;
    }

    @PostMapping("/login")
    @Operation(
            summary = "手机号与口令登录 / Sign in by phone and password",
            description = "连续失败过多时返回 429 与 Retry-After / After too many failures 429 with Retry-After")
    ApiResponse<SessionView> login(
            @Valid @RequestBody AuthRequests.Login body, HttpServletRequest request, HttpServletResponse response) {
        String account = PhoneNumber.normalised(body.phone()).orElse(body.phone());
        OperationNotes.subject(request, account);
        Optional<String> userId = signIn.userWith(account);
        userId.ifPresent(id -> OperationNotes.user(request, id, null, null));
        List<Purse> purses = List.of(attempts.ofAddress(address()), attempts.ofAccount(account));
        return begun(request, attempt(purses, response, () -> signIn.byPassword(userId, body.password())));
    }

    @PostMapping("/wechat")
    @Operation(
            summary = "微信登录 / Sign in with WeChat",
            description = "首次登录须带 phoneCode，手机号须已被邀请，否则 403 NOT_INVITED / "
                    + "The first time with phoneCode; whose phone was not invited gets 403 NOT_INVITED")
    ApiResponse<SessionView> weChat(
            @Valid @RequestBody AuthRequests.WeChatLogin body,
            @Parameter(hidden = true) @RequestHeader(name = HOSTED_OPENID, required = false) @Nullable String hosted,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<Purse> purses = List.of(attempts.ofAddress(address()));
        String openid = weChat.trustOpenidHeader() && hosted != null && !hosted.isBlank() ? hosted : null;
        String code = body.code();
        if (openid == null && (code == null || code.isBlank())) {
            throw new ApiFailure(ErrorCode.VALIDATION_FAILED, null, List.of(FieldCode.REQUIRED.at("code")));
        }
        return begun(
                request,
                attempt(
                        purses,
                        response,
                        () -> openid != null
                                ? signIn.byOpenid(openid, body.phoneCode())
                                : signIn.byWeChat(Objects.requireNonNull(code), body.phoneCode())));
    }

    @PostMapping("/refresh")
    @Operation(
            summary = "换取新的令牌 / Exchange a refresh token",
            description = "每个 refreshToken 只能用一次；重复使用会使该次登录全部失效 / "
                    + "Each is good once; one that is used again ends the whole sign-in")
    ApiResponse<SessionView> refresh(@Valid @RequestBody AuthRequests.Refresh body, HttpServletRequest request) {
        return begun(request, signIn.refresh(body.refreshToken()));
    }

    @PostMapping("/logout")
    @Operation(
            summary = "退出登录 / Sign out",
            description = "refreshToken 随即失效 / The refresh token is worth nothing any more")
    ApiResponse<@Nullable Void> logout(@Valid @RequestBody AuthRequests.Refresh body, HttpServletRequest request) {
        signIn.end(body.refreshToken()).ifPresent(userId -> OperationNotes.user(request, userId, null, null));
        return ApiResponse.ok(null);
    }

    @GetMapping("/me")
    @SignedInOnly
    @Operation(summary = "当前用户、角色与权限 / The user, the role and its rights")
    ApiResponse<SignedInUserView> me() {
        return ApiResponse.ok(SignedInUserView.of(Caller.required()));
    }

    private static ApiResponse<SessionView> begun(HttpServletRequest request, SessionView session) {
        SignedInUserView user = session.user();
        OperationNotes.user(
                request, user.id(), user.name(), Role.byWireName(user.role()).orElse(null));
        return ApiResponse.ok(session);
    }

    /** Only what fails for want of a proof counts; a database that is away is nobody's attempt. */
    private SessionView attempt(List<Purse> purses, HttpServletResponse response, Supplier<SessionView> proof) {
        Optional<Duration> wait = attempts.pay(purses);
        if (wait.isPresent()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(1 + wait.get().toSeconds()));
            throw ApiFailure.of(ErrorCode.TOO_MANY_ATTEMPTS);
        }
        try {
            SessionView session = proof.get();
            attempts.giveBack(purses);
            return session;
        } catch (RuntimeException failed) {
            boolean refused =
                    failed instanceof ApiFailure failure && failure.code().httpStatus() < 500;
            if (!refused) attempts.giveBack(purses);
            throw failed;
        }
    }

    private static String address() {
        return Objects.requireNonNullElse(Calls.origin().clientAddress(), "unknown");
    }
}
