package io.orderledger.query.account;

import io.orderledger.events.Right;
import io.orderledger.events.Role;
import io.orderledger.events.UserStatus;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.EntityTags;
import io.orderledger.web.Keyword;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.account.UserView;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.operation.LogsOperation;
import io.orderledger.web.security.Requires;
import io.orderledger.web.validation.PlainText;
import io.orderledger.web.validation.WireName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users")
@Tag(name = ApiTags.USERS)
class UserQueryApi {
    private static final int KEYWORD_LENGTH = 100;

    private final UserQueries users;

    UserQueryApi(UserQueries users) {
        this.users = users;
    }

    @Requires(Right.USER_READ)
    @LogsOperation
    @GetMapping
    @ReadsProjections(UserProjection.NAME)
    @Operation(summary = "用户列表 / List users", description = "最新创建的在前，不含已删除的 / Newest first, without deleted ones")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(UserExamples.PAGE))))
    ApiResponse<PageView<UserView>> list(
            PageQuery page,
            @Parameter(description = "姓名或电话的一部分 / Part of name or phone", example = "王")
                    @RequestParam(required = false)
                    @PlainText(max = KEYWORD_LENGTH)
                    @Nullable
                    String keyword,
            @Parameter(description = "admin, manager, employee, delivery, auditor, analyst", example = "manager")
                    @RequestParam(required = false)
                    @WireName(Role.class)
                    @Nullable
                    String role,
            @Parameter(description = "invited, active, inactive", example = "active")
                    @RequestParam(required = false)
                    @WireName(UserStatus.class)
                    @Nullable
                    String status) {
        return ApiResponse.ok(users.page(page, Keyword.of(keyword), role, status));
    }

    @Requires(Right.USER_READ)
    @GetMapping("/{id}")
    @ReadsProjections(UserProjection.NAME)
    @Operation(summary = "用户详情 / One user", description = "已删除的也能查到 / Deleted ones included")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(UserExamples.ONE))))
    ResponseEntity<ApiResponse<UserView>> one(
            @Parameter(example = "0190a5b2-9e20-7f02-8b11-5a0c7d9e4f07") @PathVariable UUID id) {
        UserView user = users.byId(id).orElseThrow(() -> ApiFailure.of(ErrorCode.USER_NOT_FOUND));
        return ResponseEntity.ok().eTag(EntityTags.of(user.version())).body(ApiResponse.ok(user));
    }
}
