package io.orderledger.standalone.e2e;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.standalone.e2e.Northwind.Line;
import io.orderledger.standalone.e2e.Northwind.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Writes Northwind through the HTTP API, as many shop assistants would who work at the same time. */
final class NorthwindFeed {
    private static final int CALLERS = 16;
    private static final ZoneId BUSINESS_TIMEZONE = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Northwind data;
    private final Api api;
    /** The ledger's ids by those of the files. */
    final Map<String, String> products = new ConcurrentHashMap<>();

    final Map<String, String> customers = new ConcurrentHashMap<>();
    final Map<String, String> employees = new ConcurrentHashMap<>();
    final Map<String, String> orders = new ConcurrentHashMap<>();

    NorthwindFeed(Northwind data, Api api) {
        this.data = data;
        this.api = api;
    }

    void write() throws Exception {
        forEach(data.products().keySet(), this::writeProduct);
        forEach(data.customers().keySet(), this::writeCustomer);
        forEach(data.employees().keySet(), this::writeEmployee);
        forEach(data.orders(), this::writeOrder);
        forEach(NorthwindRun.of(data), run -> run.write(this, api));
    }

    /** The first instant of the day, which is still the day before in UTC. */
    static Instant placedAt(LocalDate day) {
        return day.atStartOfDay(BUSINESS_TIMEZONE).toInstant();
    }

    static String operator(Order order) {
        return "employee " + order.employeeId();
    }

    private static <T> void forEach(Iterable<T> all, Consumer<T> write) throws Exception {
        var tasks = new ArrayList<Callable<Void>>();
        for (T one : all) {
            tasks.add(() -> {
                write.accept(one);
                return null;
            });
        }
        try (var callers =
                Executors.newFixedThreadPool(CALLERS, Thread.ofVirtual().factory())) {
            for (var done : callers.invokeAll(tasks)) done.get();
        }
    }

    /** The stock in the files is what remained: all that was ordered had been there too. */
    private void writeProduct(String id) {
        var product = data.product(id);
        var stock = product.inStock().add(data.ordered(id, true));
        var body =
                Map.of("name", product.name(), "unit", product.unit(), "globalPrice", product.price(), "stock", stock);
        products.put(id, post("/api/products", body).id());
    }

    private void writeCustomer(String id) {
        var customer = data.customer(id);
        var body = Map.of(
                "name",
                customer.name(),
                "phone",
                customer.phone(),
                "address",
                customer.address(),
                "contactPerson",
                customer.contact());
        customers.put(id, post("/api/customers", body).id());
    }

    private void writeOrder(Order order) {
        var answer = post(
                "/api/orders",
                Map.of(
                        "customerId",
                        id(customers, order.customerId()),
                        "items",
                        order.lines().stream().map(this::item).toList(),
                        "submit",
                        true,
                        "placedAt",
                        placedAt(order.day()).toString(),
                        "operator",
                        operator(order)));
        assertThat(amount(answer, "totalAmount")).isEqualTo(order.total());
        orders.put(order.id(), answer.id());
        var body = Map.of("status", "confirmed", "operator", operator(order));
        var moved = api.put("/api/orders/" + answer.id() + "/status", JSON.writeValueAsString(body))
                .is(200);
        assertThat(amount(moved, "totalAmount")).isEqualTo(order.total());
    }

    private void writeEmployee(String id) {
        var employee = data.employee(id);
        var body = Map.of("name", employee.name(), "phone", employee.phone(), "role", "delivery");
        employees.put(id, post("/api/employees", body).id());
    }

    private Map<String, Object> item(Line line) {
        return Map.of(
                "productId",
                id(products, line.productId()),
                "quantity",
                line.quantity(),
                "unit",
                data.product(line.productId()).unit(),
                "unitPrice",
                line.price());
    }

    Answer post(String path, Map<String, ?> body) {
        return api.post(path, JSON.writeValueAsString(body)).is(201);
    }

    static String id(Map<String, String> ids, String inTheFiles) {
        return requireNonNull(ids.get(inTheFiles), inTheFiles);
    }

    private static BigDecimal amount(Answer answer, String field) {
        return Amounts.of(answer.data(), field);
    }
}
