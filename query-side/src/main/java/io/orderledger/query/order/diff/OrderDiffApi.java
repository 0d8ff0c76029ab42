package io.orderledger.query.order.diff;

import io.orderledger.events.Right;
import io.orderledger.ledger.Folded;
import io.orderledger.ledger.Until;
import io.orderledger.query.delivery.DeliveryConfiguration;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.query.freshness.ReadsProjections.WithoutRight;
import io.orderledger.query.order.OrderMoments;
import io.orderledger.query.order.OrderReplays;
import io.orderledger.query.order.replay.ReplayedOrder;
import io.orderledger.query.order.replay.ReplayedViews;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.order.OrderView;
import io.orderledger.web.request.RequestLanguage;
import io.orderledger.web.security.FieldRights;
import io.orderledger.web.security.Requires;
import io.orderledger.web.validation.PlainText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/orders/{id}/diff")
@Tag(name = ApiTags.ORDERS)
class OrderDiffApi {
    private final OrderReplays replays;
    private final OrderMoments moments;

    OrderDiffApi(OrderReplays replays, OrderMoments moments) {
        this.replays = replays;
        this.moments = moments;
    }

    @Requires(Right.ORDER_READ)
    @GetMapping
    @ReadsProjections(
            value = {},
            withoutRight = @WithoutRight(right = Right.ORDER_READ_ALL, projection = DeliveryConfiguration.PROJECTION))
    @Operation(
            summary = "订单前后对比 / What changed of an order",
            description = "由账本重放得出，默认从 placed（下单时）到 now（现在）；明细按行标识对应；from 可晚于 to，即反向对比 / "
                    + "Folded from the ledger, by default from placed to now; lines are matched by id; from may lie"
                    + " after to, which compares backwards")
    @ApiResponses(
            @io.swagger.v3.oas.annotations.responses.ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(DiffExamples.DIFF))))
    ApiResponse<OrderDiffView> diff(
            @Parameter(example = "0190a5b4-2222-7c44-9d33-8c2e9f1a6b04") @PathVariable UUID id,
            @Parameter(description = OrderMoments.OF_AN_ORDER, example = "placed")
                    @RequestParam(defaultValue = "placed")
                    @PlainText(max = OrderMoments.MAX_LENGTH)
                    String from,
            @Parameter(description = OrderMoments.OF_AN_ORDER, example = "now")
                    @RequestParam(defaultValue = "now")
                    @PlainText(max = OrderMoments.MAX_LENGTH)
                    String to) {
        Until earlier = moments.until("from", from);
        Until later = moments.until("to", to);
        Folded<ReplayedOrder> before = replays.order(id, earlier);
        Folded<ReplayedOrder> after = replays.order(id, later);
        OrderView order = view(after);
        OrderDiff diff = OrderDiff.between(view(before), order, RequestLanguage.current(), FieldRights::shows);
        return ApiResponse.ok(OrderDiffView.of(order, before, after, diff));
    }

    private static OrderView view(Folded<ReplayedOrder> folded) {
        return ReplayedViews.order(folded, null).orElseThrow();
    }
}
