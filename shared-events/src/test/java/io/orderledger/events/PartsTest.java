package io.orderledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a quantity is handed over, its parts come to what the whole comes to, to the cent. */
class PartsTest {
    private static final int LINES = 2_000;
    private static final int MOST_PARTS = 12;

    @ParameterizedTest
    @CsvSource({"5.50, 0, 0.33, 1.82", "5.50, 0.33, 0.33, 1.81", "5.50, 0.66, 0.34, 1.87", "3.00, 4, 0, 0.00"})
    void aPartIsWhatItAddsToTheOnesBefore(String price, String before, String part, String amount) {
        assertThat(Money.of(price).timesPart(Quantity.of(before), Quantity.of(part)))
                .isEqualTo(Money.of(amount));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partsComeToTheWhole(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < LINES; i++) {
            Money price = new Money(BigDecimal.valueOf(random.nextInt(10_000), 2));
            Quantity soFar = Quantity.ZERO;
            Money sum = Money.ZERO;
            for (int part = 1 + random.nextInt(MOST_PARTS); part > 0; part--) {
                Quantity quantity = new Quantity(BigDecimal.valueOf(random.nextInt(500), 2));
                Money amount = price.timesPart(soFar, quantity);
                assertThat(amount.isNegative()).isFalse();
                sum = sum.plus(amount);
                soFar = soFar.plus(quantity);
            }
            assertThat(sum).as("%s at %s", soFar, price).isEqualTo(price.times(soFar));
        }
    }
}
