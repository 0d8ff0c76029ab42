package io.orderledger.query.customer;

import io.orderledger.events.Right;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.EntityTags;
import io.orderledger.web.Keyword;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.customer.CustomerView;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.operation.LogsOperation;
import io.orderledger.web.security.Requires;
import io.orderledger.web.validation.PlainText;
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
@RequestMapping("/api/customers")
@Tag(name = ApiTags.CUSTOMERS)
class CustomerQueryApi {
    private static final int KEYWORD_LENGTH = 100;

    private final CustomerQueries customers;

    CustomerQueryApi(CustomerQueries customers) {
        this.customers = customers;
    }

    @Requires(Right.CUSTOMER_READ)
    @LogsOperation
    @GetMapping
    @ReadsProjections(CustomerProjection.NAME)
    @Operation(summary = "客户列表 / List customers", description = "最新创建的在前，不含已删除的 / Newest first, without deleted ones")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(CustomerExamples.PAGE))))
    ApiResponse<PageView<CustomerView>> list(
            PageQuery page,
            @Parameter(description = "姓名或电话的一部分 / Part of name or phone", example = "张三")
                    @RequestParam(required = false)
                    @PlainText(max = KEYWORD_LENGTH)
                    @Nullable
                    String keyword) {
        return ApiResponse.ok(customers.page(page, Keyword.of(keyword)));
    }

    @Requires(Right.CUSTOMER_READ)
    @GetMapping("/{id}")
    @ReadsProjections(CustomerProjection.NAME)
    @Operation(summary = "客户详情 / One customer", description = "已删除的也能查到 / Deleted ones included")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(CustomerExamples.ONE))))
    ResponseEntity<ApiResponse<CustomerView>> one(
            @Parameter(example = "0190a5b2-8d10-7f02-8b11-5a0c7d9e4f02") @PathVariable UUID id) {
        CustomerView customer = customers.byId(id).orElseThrow(() -> ApiFailure.of(ErrorCode.CUSTOMER_NOT_FOUND));
        return ResponseEntity.ok().eTag(EntityTags.of(customer.version())).body(ApiResponse.ok(customer));
    }
}
