package io.orderledger.standalone.e2e;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything that the statistics can be asked about some ranges, each question with the address that answers it. */
final class StatisticsQuestions {
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final int FEW = 3;
    private static final int MANY = 100;

    /** Business days, both included. */
    record Range(LocalDate from, LocalDate to) {
        static Range of(YearMonth month) {
            return new Range(month.atDay(1), month.atEndOfMonth());
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Long, within a month, one day, and one without sales; null is an end that is left open. */
    private enum Dates {
        ALL(null, null),
        LONG(MAY.minusDays(45), MAY.plusDays(120)),
        SHORT(MAY.plusDays(9), MAY.plusDays(26)),
        ONE_DAY(MAY.plusDays(12), MAY.plusDays(12)),
        FROM(MAY.plusDays(20), null),
        UNTIL(null, MAY.plusDays(15)),
        BEFORE_ALL(MAY.minusYears(1), MAY.minusYears(1).plusDays(8));

        private final @Nullable LocalDate start;
        private final @Nullable LocalDate end;

        Dates(@Nullable LocalDate start, @Nullable LocalDate end) {
            this.start = start;
            this.end = end;
        }

        boolean hasTwoEnds() {
            return start != null && end != null;
        }

        Range range() {
            return new Range(start == null ? LocalDate.MIN : start, end == null ? LocalDate.MAX : end);
        }

        String parameters() {
            return (start == null ? "" : "&startDate=" + start) + (end == null ? "" : "&endDate=" + end);
        }
    }

    private final FoldedStatistics fold;
    private final Map<String, List<Map<String, Object>>> answers = new LinkedHashMap<>();

    private StatisticsQuestions(FoldedStatistics fold) {
        this.fold = fold;
    }

    /** The answers that a fold of the ledger gives, by address. */
    static Map<String, List<Map<String, Object>>> of(LedgerFold ledger) {
        var questions = new StatisticsQuestions(new FoldedStatistics(ledger));
        for (String basis : List.of("created", "confirmed", "delivered")) {
            for (Dates dates : Dates.values()) questions.sales(basis, dates);
        }
        YearMonth.from(MAY)
                .minusMonths(2)
                .atDay(1)
                .datesUntil(MAY.plusMonths(4))
                .map(YearMonth::from)
                .distinct()
                .forEach(questions::month);
        return questions.answers;
    }

    private void sales(String basis, Dates dates) {
        String asked = "basis=" + basis + dates.parameters();
        Range range = dates.range();
        ask("overview?" + asked, fold.overview(basis, range));
        for (String by : List.of("amount", "quantity")) {
            for (int limit : new int[] {FEW, MANY}) {
                ask("top-products?by=" + by + "&limit=" + limit + "&" + asked, fold.products(basis, range, by, limit));
            }
        }
        ask("customers?pageSize=" + MANY + "&" + asked, fold.customers(basis, range));
        List<Map<String, Object>> secondPage =
                fold.customers(basis, range).stream().skip(FEW).limit(FEW).toList();
        ask("customers?page=2&pageSize=" + FEW + "&" + asked, secondPage);
        if (!dates.hasTwoEnds()) return;
        for (String period : List.of("daily", "weekly", "monthly")) {
            ask("trend?period=" + period + "&" + asked, fold.trend(basis, range, period));
        }
    }

    private void month(YearMonth month) {
        String asked = "?pageSize=" + MANY + "&month=" + month + "&basis=";
        ask("customer-orders" + asked + "delivered", fold.customers("delivered", Range.of(month)));
        ask("customer-orders" + asked + "created", fold.customers("created and delivered", Range.of(month)));
        for (String basis : List.of("completed", "created")) {
            ask("monthly-gmv" + asked + basis, fold.month(month, basis));
            ask("employee-deliveries" + asked + basis, fold.drivers(month, basis));
        }
    }

    private void ask(String question, List<Map<String, Object>> answer) {
        answers.put("/api/analytics/" + question, answer);
    }

    /** What the application answers to a question: a page's rows, a list's, or the one row there is. */
    static List<Map<String, Object>> read(Reading reading, String question) {
        JsonNode data = reading.data(question);
        if (data.isArray()) return rows(data);
        return data.has("list") ? rows(data.path("list")) : List.of(row(data));
    }

    private static List<Map<String, Object>> rows(JsonNode list) {
        List<Map<String, Object>> rows = new ArrayList<>();
        list.forEach(row -> rows.add(row(row)));
        return rows;
    }

    private static Map<String, Object> row(JsonNode fields) {
        Map<String, Object> row = new TreeMap<>();
        fields.properties().forEach(field -> {
            if (!field.getKey().equals("asOf")) row.put(field.getKey(), value(fields, field.getKey()));
        });
        return row;
    }

    private static Object value(JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (value.isBoolean()) return value.booleanValue();
        if (value.isIntegralNumber()) return value.longValue();
        return value.isNumber() ? Amounts.of(row, field) : value.asString();
    }
}
