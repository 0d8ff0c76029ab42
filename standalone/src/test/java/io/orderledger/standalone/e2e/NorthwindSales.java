package io.orderledger.standalone.e2e;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import io.orderledger.standalone.e2e.Northwind.Line;
import io.orderledger.standalone.e2e.Northwind.Order;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Northwind's statistics, added up from the files alone. Every order of the files counts: each is at least confirmed. */
record NorthwindSales(Northwind data) {
    static final LocalDate FROM = LocalDate.parse("1996-07-01");
    static final LocalDate TO = LocalDate.parse("1998-05-31");

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** Orders and what they come to. */
    record Sum(String of, long orders, BigDecimal amount) {
        static Sum of(String name, Collection<Order> orders) {
            return new Sum(name, orders.size(), totalOf(orders));
        }

        BigDecimal average() {
            return orders == 0 ? NOTHING : amount.divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP);
        }
    }

    record Product(String name, BigDecimal quantity, BigDecimal amount) {}

    record Customer(String name, long orders, BigDecimal amount, BigDecimal average, LocalDate last) {}

    Sum all() {
        return Sum.of("all", data.orders());
    }

    long customersWithOrders() {
        return data.orders().stream().map(Order::customerId).distinct().count();
    }

    static Stream<YearMonth> months() {
        return Stream.iterate(YearMonth.from(FROM), month -> !month.isAfter(YearMonth.from(TO)), m -> m.plusMonths(1));
    }

    /** Every day of the range in its period, so that periods without orders are there, too. */
    List<Sum> trend(Function<LocalDate, String> period, Function<Order, @Nullable LocalDate> day) {
        Map<String, List<Order>> byPeriod = data.orders().stream()
                .filter(order -> day.apply(order) != null)
                .collect(groupingBy(order -> period.apply(requireNonNull(day.apply(order)))));
        return FROM.datesUntil(TO.plusDays(1))
                .map(period)
                .distinct()
                .map(name -> Sum.of(name, byPeriod.getOrDefault(name, List.of())))
                .toList();
    }

    static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** All products that were ordered, best first. */
    List<Product> products(Comparator<Product> by) {
        Map<String, List<Line>> lines =
                data.orders().stream().flatMap(order -> order.lines().stream()).collect(groupingBy(Line::productId));
        return lines.entrySet().stream()
                .map(product -> new Product(
                        data.product(product.getKey()).name(),
                        sum(product.getValue().stream().map(Line::quantity)),
                        sum(product.getValue().stream().map(Line::amount))))
                .sorted(by.reversed())
                .toList();
    }

    List<Customer> customers(Stream<Order> orders, Function<Order, LocalDate> day) {
        return orders.collect(groupingBy(Order::customerId)).entrySet().stream()
                .map(customer -> {
                    Sum sum = Sum.of(customer.getKey(), customer.getValue());
                    return new Customer(
                            data.customer(customer.getKey()).name(),
                            sum.orders(),
                            sum.amount(),
                            sum.average(),
                            customer.getValue().stream()
                                    .map(day)
                                    .max(Comparator.naturalOrder())
                                    .orElseThrow());
                })
                .toList();
    }

    Stream<Order> shippedIn(YearMonth month) {
        return data.orders().stream()
                .filter(Order::shipped)
                .filter(order -> YearMonth.from(shippedDay(order)).equals(month));
    }

    static LocalDate shippedDay(Order order) {
        return requireNonNull(order.shippedDay(), "asked of shipped orders only");
    }

    /** Runs, of all employees or of each. */
    List<Sum> runs(YearMonth month, Function<NorthwindRun, String> by) {
        return NorthwindRun.of(data).stream()
                .filter(run -> YearMonth.from(run.day()).equals(month))
                .collect(groupingBy(by))
                .entrySet()
                .stream()
                .map(runs -> new Sum(
                        runs.getKey(),
                        runs.getValue().size(),
                        sum(runs.getValue().stream().map(NorthwindRun::total))))
                .toList();
    }

    private static BigDecimal totalOf(Collection<Order> orders) {
        return sum(orders.stream().map(Order::total));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(NOTHING, BigDecimal::add);
    }
}
