package io.orderledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderTotalsTest {
    @Test
    void anOrderWithoutLinesComesToNothing() {
        assertThat(OrderTotals.of(List.of())).isEqualTo(OrderTotals.ZERO);
    }

    @Test
    void theTotalIsTheSumOfTheRoundedLines() {
        assertThat(OrderTotals.of(List.of(line("0.01", null), line("0.01", null), line("0.01", null))))
                .isEqualTo(new OrderTotals(Money.of("0.03"), Money.of("0.00")));
    }

    @Test
    void aLineWithoutACostAddsNothingToTheCost() {
        assertThat(OrderTotals.of(List.of(line("55.00", "32.00"), line("16.00", null), line("1.82", "1.06"))))
                .isEqualTo(new OrderTotals(Money.of("72.82"), Money.of("33.06")));
    }

    @Test
    void moreIsAdded() {
        assertThat(new OrderTotals(Money.of("1.00"), Money.of("0.50")).plus(Money.of("0.10"), Money.of("0.01")))
                .isEqualTo(new OrderTotals(Money.of("1.10"), Money.of("0.51")));
    }

    private static OrderLine line(String amount, @Nullable String costAmount) {
        return new OrderLine(
                "line",
                "product",
                "苹果",
                "斤",
                null,
                Quantity.of("1"),
                Money.of(amount),
                Money.of(amount),
                null,
                costAmount == null ? null : Money.of(costAmount),
                null,
                PriceSource.NONE,
                null,
                null);
    }
}
