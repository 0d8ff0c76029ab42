package io.orderledger.query.order;

import io.orderledger.events.OrderStatus;
import io.orderledger.events.Right;
import io.orderledger.query.delivery.DeliveryConfiguration;
import io.orderledger.query.export.Export;
import io.orderledger.query.export.Exports;
import io.orderledger.query.export.FileType;
import io.orderledger.query.export.Wording;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.query.freshness.ReadsProjections.WithoutRight;
import io.orderledger.web.DateRange;
import io.orderledger.web.Keyword;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.operation.LogsOperation;
import io.orderledger.web.request.RequestLanguage;
import io.orderledger.web.security.Caller;
import io.orderledger.web.security.Requires;
import io.orderledger.web.validation.PlainText;
import io.orderledger.web.validation.StatusName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The order list as a file. The address says which kind; whoever accepts JSON only gets it too, for that is what
 * failures are written in and what programs of ours say everywhere.
 */
@RestController
@RequestMapping("/api/orders")
@Tag(name = ApiTags.ORDERS)
class OrderExportApi {
    private static final String ABOUT = "筛选条件与订单列表相同，最新下单的在前；没有 order:read-all 的只导出本人的订单，没有 cost:read 的没有成本列；"
            + "行数超过上限时答复 400 EXPORT_TOO_LARGE，正在进行的导出过多时答复 503 EXPORTS_BUSY；"
            + "传输中断的文件不完整，连接会被直接关闭 / "
            + "Filtered as the order list, latest placed first; without order:read-all of one's own orders, without"
            + " cost:read no cost column; 400 EXPORT_TOO_LARGE above the bound, 503 EXPORTS_BUSY when too many run at"
            + " once; a file that cannot be completed ends in a closed connection";

    private static final String STATUS = "draft, pending, confirmed, shipped, delivered, cancelled";
    private static final String KEYWORD = "订单号开头或客户姓名的一部分 / Start of the order number or part of the customer's name";
    private static final Wording TITLE = new Wording("订单", "Orders");
    private static final String RUN = "最近一次排入该送货单的 / Whose latest run it is";
    private static final int KEYWORD_LENGTH = 100;

    private final OrderListQueries list;
    private final Exports exports;
    private final ZoneId timezone;
    private final Clock clock;

    OrderExportApi(OrderListQueries list, Exports exports, ZoneId timezone, Clock clock) {
        this.list = list;
        this.exports = exports;
        this.timezone = timezone;
        this.clock = clock;
    }

    @Requires(Right.ORDER_READ)
    @LogsOperation
    @GetMapping(
            path = "/export.csv",
            produces = {FileType.CSV_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @ReadsProjections(
            value = OrderSummaryProjection.NAME,
            withoutRight = @WithoutRight(right = Right.ORDER_READ_ALL, projection = DeliveryConfiguration.PROJECTION))
    @Operation(summary = "导出订单为 CSV / Export orders as CSV", description = ABOUT)
    @ApiResponses(
            @ApiResponse(
                    responseCode = "200",
                    content =
                            @Content(
                                    mediaType = FileType.CSV_TYPE,
                                    schema = @Schema(type = "string", format = "binary"))))
    void exportCsv(
            @Parameter(description = STATUS, example = "confirmed")
                    @RequestParam(required = false)
                    @StatusName
                    @Nullable
                    String status,
            @Parameter(example = "0190a5b2-8d10-7f02-8b11-5a0c7d9e4f02") @RequestParam(required = false) @Nullable
                    UUID customerId,
            @Parameter(description = RUN, example = "0190a5b6-1111-7c44-9d33-8c2e9f1a6b09")
                    @RequestParam(required = false)
                    @Nullable
                    UUID deliveryId,
            DateRange dates,
            @Parameter(description = KEYWORD, example = "20240601")
                    @RequestParam(required = false)
                    @PlainText(max = KEYWORD_LENGTH)
                    @Nullable
                    String keyword,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var filter = new OrderFilter(status(status), customerId, deliveryId, dates, Keyword.of(keyword));
        exports.send(export(filter, FileType.CSV), request, response);
    }

    @Requires(Right.ORDER_READ)
    @LogsOperation
    @GetMapping(
            path = "/export.xlsx",
            produces = {FileType.XLSX_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @ReadsProjections(
            value = OrderSummaryProjection.NAME,
            withoutRight = @WithoutRight(right = Right.ORDER_READ_ALL, projection = DeliveryConfiguration.PROJECTION))
    @Operation(summary = "导出订单为 Excel / Export orders for Excel", description = ABOUT)
    @ApiResponses(
            @ApiResponse(
                    responseCode = "200",
                    content =
                            @Content(
                                    mediaType = FileType.XLSX_TYPE,
                                    schema = @Schema(type = "string", format = "binary"))))
    void exportXlsx(
            @Parameter(description = STATUS, example = "confirmed")
                    @RequestParam(required = false)
                    @StatusName
                    @Nullable
                    String status,
            @Parameter(example = "0190a5b2-8d10-7f02-8b11-5a0c7d9e4f02") @RequestParam(required = false) @Nullable
                    UUID customerId,
            @Parameter(description = RUN, example = "0190a5b6-1111-7c44-9d33-8c2e9f1a6b09")
                    @RequestParam(required = false)
                    @Nullable
                    UUID deliveryId,
            DateRange dates,
            @Parameter(description = KEYWORD, example = "20240601")
                    @RequestParam(required = false)
                    @PlainText(max = KEYWORD_LENGTH)
                    @Nullable
                    String keyword,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var filter = new OrderFilter(status(status), customerId, deliveryId, dates, Keyword.of(keyword));
        exports.send(export(filter, FileType.XLSX), request, response);
    }

    private Export<?> export(OrderFilter filter, FileType type) {
        Caller caller = Caller.required();
        Locale locale = RequestLanguage.current();
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(clock.instant(), timezone));
        return new Export<>(
                new Wording("订单-" + day, "orders-" + day),
                TITLE,
                OrderColumns.seenBy(caller, locale, timezone),
                new OrderRows(list, filter, OrderScope.of(caller)),
                type,
                locale);
    }

    private static @Nullable OrderStatus status(@Nullable String name) {
        return name == null ? null : OrderStatus.ofWireName(name).orElseThrow();
    }
}
