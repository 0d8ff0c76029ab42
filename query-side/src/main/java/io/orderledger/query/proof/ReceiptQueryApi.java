package io.orderledger.query.proof;

import io.orderledger.events.Right;
import io.orderledger.query.delivery.DeliveryConfiguration;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.query.freshness.ReadsProjections.WithoutRight;
import io.orderledger.query.order.OrderProjections;
import io.orderledger.query.order.ReadableOrders;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.request.RequestLanguage;
import io.orderledger.web.security.Caller;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit/receipts")
@Tag(name = ApiTags.AUDIT)
class ReceiptQueryApi {
    private final ReadableOrders orders;
    private final Receipts receipts;

    ReceiptQueryApi(ReadableOrders orders, Receipts receipts) {
        this.orders = orders;
        this.receipts = receipts;
    }

    @Requires(Right.ORDER_READ)
    @GetMapping("/{orderId}")
    @ReadsProjections(
            value = OrderProjections.DETAIL,
            withoutRight = @WithoutRight(right = Right.ORDER_READ_ALL, projection = DeliveryConfiguration.PROJECTION))
    @Operation(
            summary = "订单回执 / Receipt of an order",
            description = "供客户保存：凭公钥即可离线证明订单的某个事件在账本中；不含个人信息，也推不出成本（早期版本写入的事件除外，需要查看成本的权限）；position 取写操作返回的"
                    + " Consistency-Token / To be kept by the customer: proves offline, with the public key, that"
                    + " an event of the order is in the ledger; says nothing of persons, and costs cannot be found"
                    + " from it (but from events that early versions wrote: their receipts need the right to see"
                    + " costs). position is the Consistency-Token of a write, and the newest event up to it is"
                    + " proved; not yet sealed after 2 s: 503 NOT_SEALED_YET")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ProofExamples.RECEIPT))))
    ApiResponse<ReceiptView> receipt(
            @Parameter(example = "0190a5b4-2222-7c44-9d33-8c2e9f1a6b04") @PathVariable UUID orderId,
            @Parameter(description = "到此位置为止的最新事件；默认最新 / Newest event up to here", example = "1234")
                    @RequestParam(required = false)
                    @Min(1)
                    @Nullable
                    Long position) {
        Caller caller = Caller.required();
        String number = orders.number(orderId, caller).orElseThrow(() -> ApiFailure.of(ErrorCode.ORDER_NOT_FOUND));
        long atMost = position == null ? Long.MAX_VALUE : position;
        return ApiResponse.ok(
                receipts.ofOrder(orderId, number, atMost, caller.may(Right.COST_READ), RequestLanguage.current()));
    }
}
