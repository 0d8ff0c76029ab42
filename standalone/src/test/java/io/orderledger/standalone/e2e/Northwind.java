package io.orderledger.standalone.e2e;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Northwind sample data as its CSV files have it. Nothing in here knows the product: this is what is expected.
 *
 * @param products by product_id
 * @param customers by customer_id
 * @param employees by employee_id
 * @param orders in the file's order
 */
record Northwind(
        Map<String, Product> products,
        Map<String, Customer> customers,
        Map<String, Employee> employees,
        List<Order> orders) {
    private static final String VARIABLE = "NORTHWIND_DIR";
    private static final Path BESIDE_THE_REPOSITORY = Path.of("..", "..", "shared", "data", "northwind");
    private static final List<String> FILES =
            List.of("products.csv", "customers.csv", "employees.csv", "orders.csv", "order_details.csv");

    /** @param inStock what is there today, after all that was shipped */
    record Product(String name, String unit, BigDecimal price, BigDecimal inStock) {}

    record Customer(String name, String contact, String address, String phone) {}

    record Employee(String name, String phone) {}

    record Line(String productId, BigDecimal price, BigDecimal quantity) {
        BigDecimal amount() {
            return cents(price.multiply(quantity));
        }
    }

    /** @param shippedDay absent while it has not been shipped */
    record Order(
            String id,
            String customerId,
            String employeeId,
            LocalDate day,
            @Nullable LocalDate shippedDay,
            List<Line> lines) {
        boolean shipped() {
            return shippedDay != null;
        }

        BigDecimal total() {
            return lines.stream().map(Line::amount).reduce(cents(BigDecimal.ZERO), BigDecimal::add);
        }
    }

    /** Empty, after one line on the console that says how to provide the data, where there is none. */
    static Optional<Northwind> find() throws IOException {
        var named = System.getenv(VARIABLE);
        var module = Path.of(System.getProperty("basedir", "."));
        var directory = named == null || named.isBlank() ? module.resolve(BESIDE_THE_REPOSITORY) : Path.of(named);
        if (!FILES.stream().map(directory::resolve).allMatch(Files::isReadable)) {
            System.out.println("NorthwindTest is skipped: no Northwind data in "
                    + directory.toAbsolutePath().normalize() + ". Set " + VARIABLE + " to a directory with "
                    + String.join(", ", FILES) + ".");
            return Optional.empty();
        }
        return Optional.of(read(directory));
    }

    private static Northwind read(Path directory) throws IOException {
        var products = new LinkedHashMap<String, Product>();
        for (var row : rows(directory.resolve("products.csv"))) {
            products.put(
                    row.getField("product_id"),
                    new Product(
                            row.getField("product_name"),
                            row.getField("quantity_per_unit"),
                            cents(number(row, "unit_price")),
                            cents(number(row, "units_in_stock"))));
        }
        var customers = new LinkedHashMap<String, Customer>();
        for (var row : rows(directory.resolve("customers.csv"))) {
            customers.put(
                    row.getField("customer_id"),
                    new Customer(
                            row.getField("company_name"),
                            row.getField("contact_name"),
                            row.getField("address") + ", " + row.getField("city") + ", " + row.getField("country"),
                            row.getField("phone")));
        }
        var employees = new LinkedHashMap<String, Employee>();
        for (var row : rows(directory.resolve("employees.csv"))) {
            employees.put(
                    row.getField("employee_id"),
                    new Employee(
                            row.getField("first_name") + " " + row.getField("last_name"), row.getField("home_phone")));
        }
        return new Northwind(products, customers, employees, orders(directory));
    }

    private static List<Order> orders(Path directory) throws IOException {
        var lines = new HashMap<String, List<Line>>();
        for (var row : rows(directory.resolve("order_details.csv"))) {
            var discounted = number(row, "unit_price").multiply(BigDecimal.ONE.subtract(number(row, "discount")));
            lines.computeIfAbsent(row.getField("order_id"), _ -> new ArrayList<>())
                    .add(new Line(row.getField("product_id"), cents(discounted), cents(number(row, "quantity"))));
        }
        return rows(directory.resolve("orders.csv")).stream()
                .map(row -> new Order(
                        row.getField("order_id"),
                        row.getField("customer_id"),
                        row.getField("employee_id"),
                        LocalDate.parse(row.getField("order_date")),
                        day(row.getField("shipped_date")),
                        lines.getOrDefault(row.getField("order_id"), List.of())))
                .toList();
    }

    private static @Nullable LocalDate day(String field) {
        return field.isBlank() ? null : LocalDate.parse(field);
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    /** The files have prices such as 9.80000019. */
    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** All that was ever ordered of a product, or only what is not shipped yet. */
    BigDecimal ordered(String productId, boolean alsoShipped) {
        return orders.stream()
                .filter(order -> alsoShipped || !order.shipped())
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.productId().equals(productId))
                .map(Line::quantity)
                .reduce(cents(BigDecimal.ZERO), BigDecimal::add);
    }

    Stream<Order> ordersOf(String customerId) {
        return orders.stream().filter(order -> order.customerId().equals(customerId));
    }

    Product product(String id) {
        return requireNonNull(products.get(id), id);
    }

    Employee employee(String id) {
        return requireNonNull(employees.get(id), id);
    }

    Customer customer(String id) {
        return requireNonNull(customers.get(id), id);
    }
}
