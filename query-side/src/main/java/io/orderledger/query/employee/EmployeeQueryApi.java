package io.orderledger.query.employee;

import io.orderledger.events.ActiveStatus;
import io.orderledger.events.EmployeeRole;
import io.orderledger.events.Right;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.EntityTags;
import io.orderledger.web.Keyword;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.employee.EmployeeView;
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
@RequestMapping("/api/employees")
@Tag(name = ApiTags.EMPLOYEES)
class EmployeeQueryApi {
    private static final int KEYWORD_LENGTH = 100;

    private final EmployeeQueries employees;

    EmployeeQueryApi(EmployeeQueries employees) {
        this.employees = employees;
    }

    @Requires(Right.EMPLOYEE_READ)
    @LogsOperation
    @GetMapping
    @ReadsProjections(EmployeeProjection.NAME)
    @Operation(summary = "员工列表 / List employees", description = "最新创建的在前，不含已删除的 / Newest first, without deleted ones")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(EmployeeExamples.PAGE))))
    ApiResponse<PageView<EmployeeView>> list(
            PageQuery page,
            @Parameter(description = "姓名或电话的一部分 / Part of name or phone", example = "王")
                    @RequestParam(required = false)
                    @PlainText(max = KEYWORD_LENGTH)
                    @Nullable
                    String keyword,
            @Parameter(description = "delivery, manager", example = "delivery")
                    @RequestParam(required = false)
                    @WireName(EmployeeRole.class)
                    @Nullable
                    String role,
            @Parameter(description = "active, inactive", example = "active")
                    @RequestParam(required = false)
                    @WireName(ActiveStatus.class)
                    @Nullable
                    String status) {
        return ApiResponse.ok(employees.page(page, Keyword.of(keyword), role, status));
    }

    @Requires(Right.EMPLOYEE_READ)
    @GetMapping("/{id}")
    @ReadsProjections(EmployeeProjection.NAME)
    @Operation(summary = "员工详情 / One employee", description = "已删除的也能查到 / Deleted ones included")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(EmployeeExamples.ONE))))
    ResponseEntity<ApiResponse<EmployeeView>> one(
            @Parameter(example = "0190a5b2-9e20-7f02-8b11-5a0c7d9e4f08") @PathVariable UUID id) {
        EmployeeView employee = employees.byId(id).orElseThrow(() -> ApiFailure.of(ErrorCode.EMPLOYEE_NOT_FOUND));
        return ResponseEntity.ok().eTag(EntityTags.of(employee.version())).body(ApiResponse.ok(employee));
    }
}
