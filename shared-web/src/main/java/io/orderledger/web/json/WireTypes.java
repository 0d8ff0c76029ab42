package io.orderledger.web.json;

import io.orderledger.events.Money;
import io.orderledger.events.Quantity;
import io.orderledger.web.validation.TextForms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** The types that this API writes and reads in a form of its own. */
final class WireTypes {
    private WireTypes() {}

    static JacksonModule module() {
        return new SimpleModule("order-ledger-wire-types")
                .addSerializer(Instant.class, new InstantWriter())
                .addSerializer(BigDecimal.class, new DecimalWriter())
                .addSerializer(Money.class, new AmountWriter<>(Money.class, Money::amount))
                .addSerializer(Quantity.class, new AmountWriter<>(Quantity.class, Quantity::amount))
                .addDeserializer(Instant.class, new TextReader<>(Instant.class, TextForms::instant))
                .addDeserializer(LocalDate.class, new TextReader<>(LocalDate.class, TextForms::date))
                .addDeserializer(YearMonth.class, new TextReader<>(YearMonth.class, TextForms::month))
                .addDeserializer(UUID.class, new TextReader<>(UUID.class, TextForms::uuid))
                .setDeserializerModifier(new NotingModifier())
                .setSerializerModifier(new GuardedFields());
    }
}
