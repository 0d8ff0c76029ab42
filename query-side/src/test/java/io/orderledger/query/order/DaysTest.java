package io.orderledger.query.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start of an order number is a range of business days. */
class DaysTest {
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 4_000;

    @Test
    void theRangeHasExactlyTheDaysWhoseDigitsStartSo() {
        List<LocalDate> all = FIRST.datesUntil(FIRST.plusDays(DAYS)).toList();
        TreeSet<String> prefixes = new TreeSet<>();
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            String digits = all.get(random.nextInt(DAYS)).format(DIGITS);
            prefixes.add(digits.substring(0, random.nextInt(9)));
            prefixes.add("20" + random.nextInt(10) + random.nextInt(10_000));
        }
        for (String prefix : prefixes) {
            Days days = prefix.isEmpty() ? Days.ALL : Days.ofNumbersStartingWith(prefix);
            for (LocalDate day : all) {
                boolean inRange = !day.isBefore(days.from()) && !day.isAfter(days.to());
                boolean starts = day.format(DIGITS).startsWith(prefix.substring(0, Math.min(8, prefix.length())));
                assertThat(inRange).as(prefix + " and " + day).isEqualTo(starts);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"苹果", "2024-06", "x1", "２０２４", "20240230", "20241301", "000000000000000000000000000000000"})
    void nothingStartsSo(String text) {
        assertThat(Days.ofNumbersStartingWith(text).isNone()).isTrue();
    }

    @Test
    void aWholeNumberIsOneDay() {
        LocalDate day = LocalDate.of(2024, 6, 1);
        assertThat(Days.ofNumbersStartingWith("202406010007")).isEqualTo(new Days(day, day));
    }
}
