package io.orderledger.query.delivery;

import io.orderledger.events.Right;
import io.orderledger.query.delivery.note.NotePrinter;
import io.orderledger.query.freshness.ReadsProjections;
import io.orderledger.web.delivery.DeliveryView;
import io.orderledger.web.delivery.StopView;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.operation.LogsOperation;
import io.orderledger.web.security.Caller;
import io.orderledger.web.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs and their slips on paper. Whoever reads a run prints it; no cost stands on it for anybody. */
@RestController
@RequestMapping("/api/deliveries/{id}")
@Tag(name = ApiTags.DELIVERIES)
class DeliveryNoteApi {
    private final DeliveryDetailQueries deliveries;
    private final NotePrinter printer;

    DeliveryNoteApi(DeliveryDetailQueries deliveries, NotePrinter printer) {
        this.deliveries = deliveries;
        this.printer = printer;
    }

    /** Logged: names, phones and addresses of all customers of a day. */
    @Requires(Right.DELIVERY_READ)
    @LogsOperation
    @GetMapping(path = "/note.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @ReadsProjections(DeliveryProjection.NAME)
    @Operation(
            summary = "打印整张送货单 / Print a whole run",
            description = "总表一份，之后每站一张分单，A4 / An overview, then a slip for each stop, on A4")
    @ApiResponses(
            @ApiResponse(
                    responseCode = "200",
                    content =
                            @Content(
                                    mediaType = MediaType.APPLICATION_PDF_VALUE,
                                    schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> printRun(
            @Parameter(example = "0190a5b6-1111-7c44-9d33-8c2e9f1a6b09") @PathVariable UUID id) {
        DeliveryView run = run(id);
        return pdf(run.deliveryNumber(), printer.wholeRun(run));
    }

    @Requires(Right.DELIVERY_READ)
    @GetMapping(path = "/stops/{orderId}/note.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @ReadsProjections(DeliveryProjection.NAME)
    @Operation(summary = "打印一站的分单 / Print the slip of one stop", description = "A4，供收货人签字 / On A4, to be signed")
    @ApiResponses(
            @ApiResponse(
                    responseCode = "200",
                    content =
                            @Content(
                                    mediaType = MediaType.APPLICATION_PDF_VALUE,
                                    schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> printSlip(
            @Parameter(example = "0190a5b6-1111-7c44-9d33-8c2e9f1a6b09") @PathVariable UUID id,
            @Parameter(example = "0190a5b4-2222-7c44-9d33-8c2e9f1a6b04") @PathVariable UUID orderId) {
        DeliveryView run = run(id);
        StopView stop = run.stops().stream()
                .filter(candidate -> candidate.orderId().equals(orderId.toString()))
                .findFirst()
                .orElseThrow(() -> ApiFailure.of(ErrorCode.STOP_NOT_FOUND));
        return pdf(stop.slipNumber(), printer.slip(run, stop));
    }

    private DeliveryView run(UUID id) {
        return deliveries
                .byId(id, DeliveryScope.of(Caller.required()))
                .orElseThrow(() -> ApiFailure.of(ErrorCode.DELIVERY_NOT_FOUND));
    }

    /** @param number of the run or slip; the slash of a slip's number stands in no file name */
    private static ResponseEntity<byte[]> pdf(String number, byte[] content) {
        ContentDisposition shown = ContentDisposition.inline()
                .filename(number.replace('/', '-') + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(content);
    }
}
