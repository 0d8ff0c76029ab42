package io.orderledger.query.analytics;

import io.orderledger.query.history.SoldOrder;
import io.orderledger.web.AsOf;
import io.orderledger.web.analytics.CustomerSalesView;
import io.orderledger.web.analytics.ProductSalesView;
import io.orderledger.web.analytics.SalesOverviewView;
import io.orderledger.web.analytics.SalesTrendView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statistics by looking at every order, slowly and without sums. */
final class SalesFold {
    private record Sale(LocalDate day, SoldOrder order) {}

    private final Collection<SoldOrder> orders;

    SalesFold(Collection<SoldOrder> orders) {
        this.orders = orders;
    }

    SalesOverviewView overview(SalesRange range, AsOf asOf) {
        List<Sale> sales = sales(range);
        BigDecimal amount = sum(sales, SoldOrder::amount);
        BigDecimal cost = sum(sales, SoldOrder::cost);
        long customers =
                sales.stream().map(sale -> sale.order().customerId()).distinct().count();
        return new SalesOverviewView(
                sales.size(), amount, cost, amount.subtract(cost), customers, average(amount, sales.size()), asOf);
    }

    List<SalesTrendView> trend(TrendPeriod period, SalesRange range) {
        List<Sale> sales = sales(range);
        Map<String, List<LocalDate>> periods = new LinkedHashMap<>();
        for (LocalDate day = range.from(); !day.isAfter(range.to()); day = day.plusDays(1)) {
            periods.computeIfAbsent(key(period, day), _ -> new ArrayList<>()).add(day);
        }
        return periods.entrySet().stream()
                .map(entry -> point(period, entry.getKey(), entry.getValue(), sales))
                .toList();
    }

    private static SalesTrendView point(TrendPeriod period, String key, List<LocalDate> days, List<Sale> all) {
        List<Sale> sales =
                all.stream().filter(sale -> days.contains(sale.day())).toList();
        LocalDate start = days.getFirst();
        while (key(period, start.minusDays(1)).equals(key)) start = start.minusDays(1);
        LocalDate end = days.getLast();
        while (key(period, end.plusDays(1)).equals(key)) end = end.plusDays(1);
        BigDecimal amount = sum(sales, SoldOrder::amount);
        BigDecimal cost = sum(sales, SoldOrder::cost);
        return new SalesTrendView(
                key,
                start,
                end,
                !start.equals(days.getFirst()) || !end.equals(days.getLast()),
                sales.size(),
                amount,
                cost,
                amount.subtract(cost),
                average(amount, sales.size()));
    }

    private static String key(TrendPeriod period, LocalDate day) {
        return switch (period) {
            case DAILY -> day.toString();
            case WEEKLY -> day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, "2024-W23".length());
            case MONTHLY -> day.toString().substring(0, "2024-06".length());
        };
    }

    List<ProductSalesView> products(ProductRanking by, SalesRange range, int limit) {
        Map<String, ProductSalesView> products = new HashMap<>();
        for (Sale sale : sales(range)) {
            Map<String, List<SoldOrder.Line>> lines =
                    sale.order().lines().stream().collect(Collectors.groupingBy(SoldOrder.Line::productId));
            lines.forEach((id, sold) -> products.merge(id, product(id, sold), SalesFold::plus));
        }
        Comparator<ProductSalesView> byQuantity =
                Comparator.comparing(ProductSalesView::totalQuantity).reversed();
        Comparator<ProductSalesView> order = by == ProductRanking.QUANTITY
                ? byQuantity
                : Comparator.comparing(ProductSalesView::totalAmount).reversed().thenComparing(byQuantity);
        List<ProductSalesView> top = products.values().stream()
                .sorted(order.thenComparing(ProductSalesView::productId))
                .limit(limit)
                .toList();
        return top.stream().map(p -> ranked(top.indexOf(p) + 1, p)).toList();
    }

    private static ProductSalesView product(String id, List<SoldOrder.Line> lines) {
        BigDecimal quantity = BigDecimal.ZERO;
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        for (SoldOrder.Line line : lines) {
            quantity = quantity.add(line.quantity());
            amount = amount.add(line.amount());
            cost = cost.add(line.cost());
        }
        return new ProductSalesView(0, id, null, null, 1, quantity, amount, scaled(cost), amount.subtract(cost));
    }

    private static ProductSalesView plus(ProductSalesView one, ProductSalesView other) {
        return new ProductSalesView(
                0,
                one.productId(),
                null,
                null,
                one.totalOrders() + other.totalOrders(),
                one.totalQuantity().add(other.totalQuantity()),
                one.totalAmount().add(other.totalAmount()),
                one.totalCost().add(other.totalCost()),
                one.totalProfit().add(other.totalProfit()));
    }

    private static ProductSalesView ranked(int rank, ProductSalesView p) {
        return new ProductSalesView(
                rank,
                p.productId(),
                null,
                null,
                p.totalOrders(),
                p.totalQuantity(),
                p.totalAmount(),
                p.totalCost(),
                p.totalProfit());
    }

    List<CustomerSalesView> customers(SalesRange range) {
        Map<String, List<Sale>> byCustomer = sales(range).stream()
                .collect(Collectors.groupingBy(sale -> sale.order().customerId()));
        return byCustomer.entrySet().stream()
                .map(entry -> customer(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(CustomerSalesView::totalAmount)
                        .thenComparing(CustomerSalesView::totalOrders)
                        .reversed()
                        .thenComparing(CustomerSalesView::customerId))
                .toList();
    }

    private static CustomerSalesView customer(String id, List<Sale> sales) {
        BigDecimal amount = sum(sales, SoldOrder::amount);
        BigDecimal cost = sum(sales, SoldOrder::cost);
        LocalDate last =
                sales.stream().map(Sale::day).max(Comparator.naturalOrder()).orElseThrow();
        return new CustomerSalesView(
                id, null, sales.size(), amount, cost, amount.subtract(cost), average(amount, sales.size()), last);
    }

    private List<Sale> sales(SalesRange range) {
        List<Sale> sales = new ArrayList<>();
        for (SoldOrder order : orders) {
            order.day(range.basis())
                    .filter(day -> !day.isBefore(range.from()) && !day.isAfter(range.to()))
                    .ifPresent(day -> sales.add(new Sale(day, order)));
        }
        return sales;
    }

    private static BigDecimal sum(List<Sale> sales, Function<SoldOrder, BigDecimal> value) {
        return scaled(sales.stream().map(sale -> value.apply(sale.order())).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal scaled(BigDecimal value) {
        return value.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal average(BigDecimal amount, int orders) {
        return orders == 0
                ? new BigDecimal("0.00")
                : amount.divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP);
    }
}
