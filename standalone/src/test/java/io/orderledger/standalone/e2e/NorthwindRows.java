package io.orderledger.standalone.e2e;

import static io.orderledger.standalone.e2e.NorthwindFeed.id;

import io.orderledger.events.Role;
import io.orderledger.standalone.e2e.Northwind.Line;
import io.orderledger.standalone.e2e.Northwind.Order;
import io.orderledger.web.security.TestUsers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is compared: rows as they are read over HTTP, and the same rows as the files have them. */
record NorthwindRows(Northwind data, NorthwindFeed feed) {
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** A row of the order list. */
    record Listed(
            Instant placedAt,
            String id,
            String customerId,
            String customer,
            String status,
            String fulfillment,
            String createdBy,
            int lines,
            BigDecimal total) {
        static Listed of(JsonNode row) {
            return new Listed(
                    Instant.parse(text(row, "placedAt")),
                    text(row, "id"),
                    text(row, "customerId"),
                    text(row, "customerName"),
                    text(row, "status"),
                    text(row, "fulfillment"),
                    text(row, "createdBy"),
                    row.path("itemCount").intValue(),
                    Amounts.of(row, "totalAmount"));
        }
    }

    /** Newest first. */
    List<Listed> listed(Stream<Order> orders) {
        return orders.map(order -> new Listed(
                        NorthwindFeed.placedAt(order.day()),
                        id(feed.orders, order.id()),
                        id(feed.customers, order.customerId()),
                        data.customer(order.customerId()).name(),
                        status(order),
                        order.shipped() ? "full" : "none",
                        TestUsers.of(Role.ADMIN),
                        order.lines().size(),
                        order.total()))
                .sorted(Comparator.comparing(Listed::placedAt)
                        .thenComparing(Listed::id)
                        .reversed())
                .toList();
    }

    static String status(Order order) {
        return order.shipped() ? "delivered" : "confirmed";
    }

    /** A line of an order. */
    record Item(
            String product,
            String unit,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal amount,
            BigDecimal usualPrice,
            boolean overridden,
            BigDecimal delivered) {
        static Item of(JsonNode line) {
            return new Item(
                    text(line, "productName"),
                    text(line, "unit"),
                    Amounts.of(line, "quantity"),
                    Amounts.of(line, "unitPrice"),
                    Amounts.of(line, "totalPrice"),
                    Amounts.of(line, "resolvedPrice"),
                    line.hasNonNull("overriddenBy"),
                    Amounts.of(line, "deliveredQuantity"));
        }
    }

    List<Item> placedItems(Order order) {
        return order.lines().stream().map(line -> item(line, NOTHING)).toList();
    }

    List<Item> items(Order order) {
        return order.lines().stream()
                .map(line -> item(line, order.shipped() ? line.quantity() : NOTHING))
                .toList();
    }

    private Item item(Line line, BigDecimal delivered) {
        var product = data.product(line.productId());
        return new Item(
                product.name(),
                product.unit(),
                line.quantity(),
                line.price(),
                line.amount(),
                product.price(),
                line.price().compareTo(product.price()) != 0,
                delivered);
    }

    /** Stock of a product. */
    record Stock(String product, BigDecimal onHand, BigDecimal reserved, BigDecimal available) {
        static Stock of(JsonNode product) {
            return new Stock(
                    text(product, "name"),
                    Amounts.of(product, "stock"),
                    Amounts.of(product, "reserved"),
                    Amounts.of(product, "available"));
        }
    }

    /** Orders that are not shipped yet are still in the house, and promised. */
    List<Stock> stocks() {
        return data.products().keySet().stream()
                .map(id -> {
                    var product = data.product(id);
                    var promised = data.ordered(id, false);
                    return new Stock(product.name(), product.inStock().add(promised), promised, product.inStock());
                })
                .toList();
    }

    static String text(JsonNode object, String field) {
        return object.path(field).stringValue();
    }
}
