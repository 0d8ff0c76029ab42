package io.orderledger.web.trial;

import io.orderledger.web.validation.Amount;
import io.orderledger.web.validation.PlainText;
import io.orderledger.web.validation.PositiveQuantity;
import io.orderledger.web.validation.UuidText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record TrialOrder(
        @NotNull @UuidText String customerId,
        @NotEmpty @Size(max = 3) List<@NotNull @Valid Item> items,
        @PlainText(max = 10, multiline = true) @Nullable String remark,
        @Nullable Boolean submit,
        @Nullable Integer copies,
        @Nullable LocalDate day,
        @Nullable Instant placedAt,
        TrialApi.@Nullable Period period,
        @Nullable Map<String, Object> extra) {

    record Item(
            @NotBlank @PlainText(max = 5, required = true) String name,
            @NotNull @PositiveQuantity BigDecimal quantity,
            @Amount @Nullable BigDecimal unitPrice) {}
}
