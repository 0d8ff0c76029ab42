package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.query.RunningApp.Answer;
import io.orderledger.query.history.Recorded;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whether what is reported adds up, asked over HTTP. */
class ReconciliationTest extends AnalystApp {
    private static final String ROUTE = "/api/analytics/reconciliation";
    private static final String ORDER = "0190a5b4-2222-7c44-9d33-000000000001";
    private static final int ROUNDS = 10;

    @Test
    void everythingAddsUp() {
        JsonNode report = report();
        assertThat(report.get("reconciled").booleanValue())
                .as(report.toString())
                .isTrue();
        assertThat(report.get("position").longValue()).isPositive();
        for (JsonNode check : report.get("checks")) {
            assertThat(check.get("rowsCompared").longValue())
                    .as(check.toString())
                    .isPositive();
            assertThat(check.get("description").asString()).containsPattern("[一-龥]");
        }
        assertThat(APP.get(ROUTE, "Accept-Language", "en")
                        .data()
                        .at("/checks/0/description")
                        .asString())
                .isEqualTo("An order's total amount and cost are the sums of its lines");
    }

    @Test
    void anOrdersAmountThatSomebodyHasChangedIsFound() {
        String table = table("order_detail");
        JDBC.update("update " + table + " set total_amount = total_amount + 1 where id = ?", ORDER);
        try {
            assertThat(problems(report()))
                    .contains("order-lines different " + ORDER, "order-events different " + ORDER);
            JsonNode found = report().at("/checks/0/differences/0");
            assertThat(found.get("actualAmount").decimalValue())
                    .isEqualTo(found.get("expectedAmount").decimalValue().add(BigDecimal.ONE));
            assertThat(found.get("label").asString()).isEqualTo("202312010001");
        } finally {
            JDBC.update("update " + table + " set total_amount = total_amount - 1 where id = ?", ORDER);
        }
        assertThat(problems(report())).isEmpty();
    }

    @Test
    void aLineThatSomebodyHasChangedIsFound() {
        String table = table("order_item");
        JDBC.update("update " + table + " set total_cost = total_cost + 1 where order_id = ? and line_no = 1", ORDER);
        try {
            assertThat(problems(report())).contains("order-lines different " + ORDER);
        } finally {
            JDBC.update(
                    "update " + table + " set total_cost = total_cost - 1 where order_id = ? and line_no = 1", ORDER);
        }
        assertThat(problems(report())).isEmpty();
    }

    @Test
    void sumsThatSomebodyHasChangedAreFound() {
        for (String sums : List.of("sales_day", "sales_customer_day", "sales_product_day")) {
            String changed = "update " + table(sums) + " set amount = amount + ? where basis = 'created'";
            JDBC.update(changed, 1);
            try {
                assertThat(problems(report()))
                        .as(sums)
                        .isNotEmpty()
                        .allSatisfy(problem ->
                                assertThat(problem).containsPattern("^(daily-sales|\\w+-months) different .*\\d{4}-"));
            } finally {
                JDBC.update(changed, -1);
            }
        }
        assertThat(problems(report())).isEmpty();
    }

    @Test
    void aStopThatSomebodyHasChangedIsFound() {
        String changed = "update " + table("delivery_stop") + " set delivered_amount = delivered_amount + ?";
        JDBC.update(changed, 1);
        try {
            assertThat(problems(report()))
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem).startsWith("delivery-stops different "));
        } finally {
            JDBC.update(changed, -1);
        }
        assertThat(problems(report())).isEmpty();
    }

    @Test
    void anOrderThatIsNotThereOrLeavesEventsOutIsFound() {
        String table = table("order_detail");
        JDBC.update("update " + table + " set id = 'elsewhere', version = 1 where id = ?", ORDER);
        try {
            assertThat(problems(report()))
                    .contains("order-streams no-row " + ORDER, "order-events no-events elsewhere");
        } finally {
            JDBC.update("update " + table + " set id = ? where id = 'elsewhere'", ORDER);
        }
        assertThat(problems(report())).contains("order-streams events-left-out " + ORDER);
        JDBC.update(
                "update " + table + " set version = (select max(sequence) + 1 from ledger_event where stream_id = ?)"
                        + " where id = ?",
                ORDER,
                ORDER);
        assertThat(problems(report())).isEmpty();
    }

    @Test
    void whatIsWrittenMeanwhileMakesNoDifference() throws InterruptedException, ExecutionException {
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = thread.submit(ReconciliationTest::write);
            int runs = 0;
            while (!writer.isDone() || runs == 0) {
                assertThat(problems(report())).isEmpty();
                runs++;
            }
            writer.get();
        }
        awaitProjections();
        assertThat(problems(report())).isEmpty();
    }

    private static void write() {
        for (int i = 0; i < ROUNDS; i++) {
            for (Recorded event : SHOP.oneMoreMonth()) {
                APP.append(List.of(event));
            }
        }
    }

    private static JsonNode report() {
        Answer answer = APP.get(ROUTE);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.data();
    }

    private static Set<String> problems(JsonNode report) {
        Set<String> problems = new TreeSet<>();
        for (JsonNode check : report.get("checks")) {
            for (JsonNode difference : check.get("differences")) {
                problems.add(check.get("name").asString() + " "
                        + difference.get("problem").asString() + " "
                        + difference.get("id").asString());
            }
        }
        assertThat(report.get("reconciled").booleanValue()).isEqualTo(problems.isEmpty());
        return problems;
    }

    /** The table behind a view, whatever its version. */
    private static String table(String view) {
        return JDBC.queryForList(
                        "select table_name from information_schema.tables where table_schema = database()"
                                + " and table_name regexp concat('^', ?, '_[0-9]+$') order by table_name desc",
                        String.class,
                        view)
                .getFirst();
    }
}
