package io.orderledger.command.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.CommandSide;
import io.orderledger.command.CommandSide.Answer;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.command.order.domain.OrderState.Placed;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.command.product.domain.Stock;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.web.security.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command side for the tests of runs: one for all, as none minds what the others wrote. */
abstract class DeliveryApi {
    private static final AtomicInteger PHONES = new AtomicInteger();
    static final CommandSide SIDE = CommandSide.start();
    static final LedgerReader LEDGER = SIDE.bean(LedgerReader.class);
    static final String CUSTOMER = id(SIDE.post("/api/customers", "{'name':'张记饭店','address':'人民路 1 号'}"));
    static final String DRIVER = employee();

    static String employee() {
        return id(SIDE.post("/api/employees", "{'name':'王师傅','phone':'%s','role':'delivery'}".formatted(phone())));
    }

    /** The value of an Authorization header of the user that an employee is. */
    static String userOf(String employeeId) {
        String user = id(SIDE.post(
                "/api/users",
                "{'name':'王师傅','phone':'%s','role':'delivery','employeeId':'%s','password':'correct horse battery'}"
                        .formatted(phone(), employeeId)));
        return TestTokens.bearer(user);
    }

    private static String phone() {
        return "137%08d".formatted(PHONES.incrementAndGet());
    }

    static String product(int stock) {
        return id(SIDE.post(
                "/api/products",
                "{'name':'苹果','unit':'斤','globalPrice':5.50,'cost':3.20,'stock':%d}".formatted(stock)));
    }

    /** A confirmed order of so much of each product. */
    static String order(String quantity, String... products) {
        String order = draft(quantity, products);
        assertThat(status(order, "confirmed").status()).isEqualTo(200);
        return order;
    }

    static String draft(String quantity, String... products) {
        String items = Stream.of(products)
                .map(product -> "{'productId':'%s','quantity':%s}".formatted(product, quantity))
                .collect(Collectors.joining(","));
        return id(SIDE.post("/api/orders", "{'customerId':'%s','items':[%s]}".formatted(CUSTOMER, items)));
    }

    static Answer status(String order, String status) {
        return SIDE.put("/api/orders/" + order + "/status", "{'status':'%s','remark':'测试'}".formatted(status));
    }

    static Answer plan(String... orders) {
        return SIDE.post("/api/deliveries", planOf(DRIVER, orders));
    }

    static String planned(String... orders) {
        Answer planned = plan(orders);
        assertThat(planned.status()).as(planned.body().toString()).isEqualTo(201);
        return id(planned);
    }

    static String planOf(String employee, String... orders) {
        return "{'employeeId':'%s','orderIds':[%s]}".formatted(employee, quoted(orders));
    }

    static Answer revise(String run, String... orders) {
        return SIDE.put("/api/deliveries/" + run, "{'orderIds':[%s]}".formatted(quoted(orders)));
    }

    private static String quoted(String... ids) {
        return Stream.of(ids).map("'%s'"::formatted).collect(Collectors.joining(","));
    }

    static Answer start(String run) {
        return SIDE.put("/api/deliveries/" + run + "/start", "");
    }

    static Answer stop(String run, String order, String body) {
        return SIDE.put("/api/deliveries/" + run + "/stops/" + order, body);
    }

    static Answer complete(String run) {
        return SIDE.put("/api/deliveries/" + run + "/complete", "{}");
    }

    static Answer cancel(String run) {
        return SIDE.put("/api/deliveries/" + run + "/cancel", "{'reason':'下雨'}");
    }

    static Placed orderNow(String order) {
        return (Placed) LEDGER.state(order, OrderState.EVOLUTION).state();
    }

    static String statusOf(String order) {
        return orderNow(order).status().wireName();
    }

    /** On hand / reserved. */
    static String stock(String product) {
        var known = (ProductState.Known)
                LEDGER.state(product, ProductState.EVOLUTION).state();
        Stock stock = requireNonNull(known.stock());
        return stock.onHand() + "/" + stock.reserved();
    }

    static String id(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return text(answer, "id");
    }

    static String text(Answer answer, String field) {
        return answer.data().path(field).asString();
    }

    static String error(Answer answer) {
        return answer.body().path("error").asString();
    }

    static List<String> errors(Answer answer) {
        return answer.body()
                .path("errors")
                .valueStream()
                .map(one ->
                        one.path("field").asString() + " " + one.path("code").asString())
                .toList();
    }

    static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(calls)) results.add(result.get());
            return results;
        }
    }
}
