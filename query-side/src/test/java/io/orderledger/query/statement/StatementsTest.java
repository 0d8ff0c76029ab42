package io.orderledger.query.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent.OrderSubmitted;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Named statements and the values that records give them. */
class StatementsTest {
    private record Totals(OrderTotals totals, @Nullable OrderTotals previous, Instant at, Quantity quantity) {}

    private record Other(String at, long count) {}

    @Test
    void parametersBecomeQuestionMarksInTheirOrder() {
        NamedStatement parsed = StatementText.parse(
                "a/b", "-- why :this is: it's here\nselect ':no', :one, :two.three -- :four\nfrom t where x = :one");
        assertThat(parsed.parameters().names()).containsExactly("one", "two.three", "one");
        assertThat(parsed.sql()).isEqualTo("select ':no', ?, ? \nfrom t where x = ?");
    }

    @Test
    void valuesComeFromTheFirstRecordThatHasThem() {
        NamedStatement statement = StatementText.parse("a/b", ":totals.amount :at :count :quantity :previous.cost");
        Totals totals = new Totals(
                new OrderTotals(Money.of("5.50"), Money.ZERO),
                null,
                Instant.parse("2024-06-01T00:00:00.123456Z"),
                Quantity.of("1.20"));
        assertThat(statement.parameters().of(List.of(totals, new Other("later", 7))))
                .containsExactly(
                        new BigDecimal("5.50"),
                        LocalDateTime.parse("2024-06-01T00:00:00.123456"),
                        7L,
                        new BigDecimal("1.20"),
                        null);
    }

    @Test
    void whatAnEventsClassSaysIsAParameterToo() {
        NamedStatement statement = StatementText.parse("a/b", ":orderId :from :to");
        assertThat(statement.parameters().of(List.of(new OrderSubmitted("o1"))))
                .containsExactly("o1", "draft", "pending");
    }

    @Test
    void anUnknownParameterAndAnUnknownStatementAreErrors() {
        NamedStatement statement = StatementText.parse("a/b", ":nobody");
        assertThatThrownBy(() -> statement.parameters().of(List.of(new Other("x", 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody")
                .hasMessageContaining("a/b");
        assertThatThrownBy(() -> Statements.load().get("no/such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no/such");
    }
}
