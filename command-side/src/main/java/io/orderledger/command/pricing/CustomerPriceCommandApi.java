package io.orderledger.command.pricing;

import io.orderledger.command.BusinessCalendar;
import io.orderledger.command.gateway.Calls;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.gateway.Input;
import io.orderledger.command.gateway.Written;
import io.orderledger.command.pricing.domain.PriceCommand.EndCustomerPrice;
import io.orderledger.command.pricing.domain.PriceCommand.SetCustomerPrice;
import io.orderledger.command.pricing.domain.PriceList;
import io.orderledger.command.pricing.domain.PriceRow;
import io.orderledger.events.Money;
import io.orderledger.events.Quantity;
import io.orderledger.events.Right;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.openapi.ApiTags;
import io.orderledger.web.pricing.CustomerPriceView;
import io.orderledger.web.security.Requires;
import io.orderledger.web.validation.Amount;
import io.orderledger.web.validation.FieldCode;
import io.orderledger.web.validation.PlainText;
import io.orderledger.web.validation.UuidText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers/{customerId}/prices")
@Tag(name = ApiTags.PRICES)
class CustomerPriceCommandApi {
    private final Commands commands;
    private final Calls calls;
    private final BusinessCalendar calendar;

    CustomerPriceCommandApi(Commands commands, Calls calls, BusinessCalendar calendar) {
        this.commands = commands;
        this.calls = calls;
        this.calendar = calendar;
    }

    @Schema(name = "SetCustomerPrice", example = """
        {"productId":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a11","price":5.20,"minQuantity":10,"validFrom":"2026-12-01"}
        """)
    record SetPrice(
            @NotNull @UuidText String productId,
            @NotNull @Amount BigDecimal price,
            @Amount @Nullable BigDecimal minQuantity,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @PlainText(max = 50) @Nullable String operator) {}

    @Requires(Right.PRICE_WRITE)
    @PostMapping
    @Operation(
            summary = "设置客户专属价格 / Set a customer's price",
            description = "从今天（或将来某日）起生效；minQuantity 为起订量 / from today or a later day; minQuantity is a quantity break")
    ResponseEntity<ApiResponse<CustomerPriceView>> set(
            @PathVariable UUID customerId,
            @Valid @RequestBody SetPrice body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        if (body.price().signum() == 0) {
            // Nothing is sold free by accident; a gift is an explicit price on the order line.
            throw new ApiFailure(ErrorCode.VALIDATION_FAILED, null, List.of(FieldCode.NOT_POSITIVE.at("price", 0)));
        }
        Quantity minQuantity = body.minQuantity() == null ? Quantity.ZERO : new Quantity(body.minQuantity());
        LocalDate today = calendar.today();
        String productId = Input.id(body.productId());
        var command = new SetCustomerPrice(
                customerId.toString(),
                Input.newId(),
                productId,
                new Money(body.price()),
                minQuantity,
                body.validFrom(),
                body.validTo(),
                today);
        Written<PriceList> written = commands.send(command, PriceList.EVOLUTION, calls.call(body.operator(), ifMatch));
        // The answer that is given again is about the day on which the price was set.
        Instant firstAt = written.firstAt();
        LocalDate setOn = firstAt == null ? today : calendar.dayOf(firstAt);
        LocalDate validFrom = body.validFrom() == null ? setOn : body.validFrom();
        URI location = URI.create("/api/customers/" + customerId + "/prices?productId=" + productId);
        return written.created(location, view(command, written, minQuantity, validFrom));
    }

    @Requires(Right.PRICE_WRITE)
    @DeleteMapping("/{productId}")
    @Operation(
            summary = "取消客户专属价格 / End a customer's price",
            description = "从今天起按默认售价 / the global price from today on")
    ResponseEntity<ApiResponse<List<CustomerPriceView>>> end(
            @PathVariable UUID customerId,
            @PathVariable UUID productId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var command = new EndCustomerPrice(customerId.toString(), productId.toString(), calendar.today());
        return commands.send(command, PriceList.EVOLUTION, calls.call(null, ifMatch))
                .ok(List.of());
    }

    private static CustomerPriceView view(
            SetCustomerPrice command, Written<PriceList> written, Quantity minQuantity, LocalDate validFrom) {
        PriceRow row = written.stream().state().of(command.productId()).stream()
                .filter(candidate -> candidate.minQuantity().equals(minQuantity)
                        && candidate.validFrom().equals(validFrom))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the price that was set is not in the list"));
        return new CustomerPriceView(
                row.priceId(),
                command.customerId(),
                command.productId(),
                row.price().amount(),
                row.minQuantity().amount(),
                row.validFrom(),
                row.validTo(),
                written.stream().updatedAt(),
                written.stream().updatedAt());
    }
}
