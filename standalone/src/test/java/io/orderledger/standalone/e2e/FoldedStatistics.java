package io.orderledger.standalone.e2e;

import static io.orderledger.standalone.e2e.SoldByEvents.rounded;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.orderledger.standalone.e2e.StatisticsQuestions.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Every statistic by looking at all orders or all runs again, slowly. Rows have the names of the wire. */
record FoldedStatistics(LedgerFold ledger) {
    private record Sale(LocalDate day, SoldByEvents order) {}

    private record Rank(String product, Set<SoldByEvents> orders, List<SoldByEvents.Line> lines) {
        BigDecimal quantity() {
            return sum(lines, SoldByEvents.Line::quantity);
        }

        BigDecimal amount() {
            return sum(lines, SoldByEvents.Line::amount);
        }
    }

    private List<Sale> sales(String basis, Range range) {
        List<Sale> sales = new ArrayList<>();
        for (SoldByEvents order : ledger.orders.values()) {
            order.day(basis).filter(range::holds).ifPresent(day -> sales.add(new Sale(day, order)));
        }
        return sales;
    }

    List<Map<String, Object>> overview(String basis, Range range) {
        List<Sale> sales = sales(basis, range);
        Map<String, Object> row = sums(sales);
        row.put(
                "totalCustomers",
                sales.stream().map(sale -> sale.order.customer).distinct().count());
        return List.of(row);
    }

    List<Map<String, Object>> trend(String basis, Range range, String period) {
        Map<String, List<LocalDate>> periods = new LinkedHashMap<>();
        range.from()
                .datesUntil(range.to().plusDays(1))
                .forEach(day -> periods.computeIfAbsent(key(period, day), _ -> new ArrayList<>())
                        .add(day));
        List<Map<String, Object>> rows = new ArrayList<>();
        periods.forEach((key, days) -> {
            LocalDate start = days.getFirst();
            while (key(period, start.minusDays(1)).equals(key)) start = start.minusDays(1);
            LocalDate end = days.getLast();
            while (key(period, end.plusDays(1)).equals(key)) end = end.plusDays(1);
            Map<String, Object> row = sums(sales(basis, new Range(days.getFirst(), days.getLast())));
            row.put("period", key);
            row.put("periodStart", start.toString());
            row.put("periodEnd", end.toString());
            row.put("partial", !start.equals(days.getFirst()) || !end.equals(days.getLast()));
            rows.add(row);
        });
        return rows;
    }

    private static String key(String period, LocalDate day) {
        return switch (period) {
            case "daily" -> day.toString();
            case "weekly" -> day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, "2024-W23".length());
            case "monthly" -> YearMonth.from(day).toString();
            default -> throw new IllegalArgumentException(period);
        };
    }

    List<Map<String, Object>> products(String basis, Range range, String by, int limit) {
        Map<String, Rank> ranks = new TreeMap<>();
        for (Sale sale : sales(basis, range)) {
            for (SoldByEvents.Line line : sale.order.lines()) {
                Rank rank = ranks.computeIfAbsent(line.product, id -> new Rank(id, new HashSet<>(), new ArrayList<>()));
                rank.orders.add(sale.order);
                rank.lines.add(line);
            }
        }
        Comparator<Rank> most = comparing(Rank::quantity).reversed();
        if (by.equals("amount")) most = comparing(Rank::amount).reversed().thenComparing(most);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Rank rank : ranks.values().stream()
                .sorted(most.thenComparing(Rank::product))
                .limit(limit)
                .toList()) {
            BigDecimal cost = sum(rank.lines, SoldByEvents.Line::cost);
            Map<String, Object> row = new TreeMap<>();
            row.put("rank", rows.size() + 1L);
            row.put("productId", rank.product);
            row.put("productName", ledger.names.get(rank.product));
            row.put("unit", ledger.units.get(rank.product));
            row.put("totalOrders", (long) rank.orders.size());
            row.put("totalQuantity", rank.quantity());
            row.put("totalAmount", rank.amount());
            row.put("totalCost", cost);
            row.put("totalProfit", rank.amount().subtract(cost));
            rows.add(row);
        }
        return rows;
    }

    List<Map<String, Object>> customers(String basis, Range range) {
        List<Map<String, Object>> rows = new ArrayList<>();
        sales(basis, range).stream()
                .collect(groupingBy(sale -> sale.order.customer))
                .forEach((customer, sales) -> {
                    Map<String, Object> row = sums(sales);
                    row.put("customerId", customer);
                    row.put("customerName", ledger.names.get(customer));
                    row.put(
                            "lastOrderDate",
                            sales.stream()
                                    .map(Sale::day)
                                    .max(Comparator.naturalOrder())
                                    .orElseThrow()
                                    .toString());
                    rows.add(row);
                });
        return best(rows, "totalOrders", "customerId");
    }

    List<Map<String, Object>> month(YearMonth month, String basis) {
        Map<String, Object> row = driven(runs(month, basis), "totalGMV");
        row.put("month", month.toString());
        return List.of(row);
    }

    List<Map<String, Object>> drivers(YearMonth month, String basis) {
        List<Map<String, Object>> rows = new ArrayList<>();
        runs(month, basis).stream().collect(groupingBy(run -> run.driver)).forEach((driver, runs) -> {
            Map<String, Object> row = driven(runs, "totalAmount");
            row.put("employeeId", driver);
            row.put("employeeName", ledger.names.get(driver));
            rows.add(row);
        });
        return best(rows, "deliveryCount", "employeeId");
    }

    private List<DrivenByEvents> runs(YearMonth month, String basis) {
        return ledger.runs.values().stream()
                .filter(run -> run.day(basis).filter(Range.of(month)::holds).isPresent())
                .toList();
    }

    private static Map<String, Object> driven(Collection<DrivenByEvents> runs, String amount) {
        Map<String, Object> row = new TreeMap<>();
        row.put("deliveryCount", (long) runs.size());
        row.put(amount, sum(runs, run -> run.amount));
        row.put("totalCost", sum(runs, run -> run.cost));
        return row;
    }

    private static Map<String, Object> sums(List<Sale> sales) {
        BigDecimal amount = sum(sales, sale -> sale.order.amount());
        BigDecimal cost = sum(sales, sale -> sale.order.cost());
        Map<String, Object> row = new TreeMap<>();
        row.put("totalOrders", (long) sales.size());
        row.put("totalAmount", amount);
        row.put("totalCost", cost);
        row.put("totalProfit", amount.subtract(cost));
        row.put("averageOrderAmount", rounded(sales.isEmpty() ? BigDecimal.ZERO : average(amount, sales.size())));
        return row;
    }

    private static BigDecimal average(BigDecimal amount, int of) {
        return amount.divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }

    /** By amount, then by number, then by id. */
    private static List<Map<String, Object>> best(List<Map<String, Object>> rows, String number, String id) {
        return rows.stream()
                .sorted(comparing((Map<String, Object> row) -> (BigDecimal) row.get("totalAmount"))
                        .thenComparing(row -> (Long) row.get(number))
                        .reversed()
                        .thenComparing(row -> (String) row.get(id)))
                .toList();
    }

    private static <T> BigDecimal sum(Collection<T> all, Function<T, BigDecimal> of) {
        return rounded(all.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
