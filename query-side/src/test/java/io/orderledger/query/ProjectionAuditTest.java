package io.orderledger.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.query.RunningApp.Answer;
import io.orderledger.query.projection.Eventually;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Orders are folded from the ledger again, and rows that say something else are found, whatever it is. */
class ProjectionAuditTest {
    private static final String AUDIT = "/api/projections/audit";
    private static final RunningApp APP = new RunningApp(Map.of("management.endpoints.web.exposure.include", "*"));
    private static final JdbcTemplate JDBC = new JdbcTemplate(APP.bean(DataSource.class));

    @BeforeAll
    static void append() {
        String token = Long.toString(APP.append(ReadShop.events()));
        Eventually.until(
                "orders can be read",
                () -> APP.get("/api/orders/" + ReadShop.orderId(1), "Consistency-Token", token, "Prefer", "wait=5")
                                .status()
                        == 200);
        String strict = "wait=5, handling=strict";
        assertThat(APP.get("/api/orders", "Consistency-Token", token, "Prefer", strict)
                        .status())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void whatIsWrongIsFoundAndNamedAndNothingElse() {
        assertThat(APP.get(AUDIT).data().isNull()).isTrue();
        JsonNode clean = audit("{}");
        long orders = clean.get("orders").longValue();
        assertThat(orders).isEqualTo(JDBC.queryForObject("select count(*) from order_detail", Long.class));
        assertThat(clean.get("differences").intValue()).isZero();
        JsonNode drawn = audit("{\"sample\":3}");
        assertThat(drawn.get("orders").intValue()).isBetween(1, 3);
        assertThat(drawn.get("sample").intValue()).isEqualTo(3);

        String wrong = ReadShop.orderId(1);
        String missing = ReadShop.orderId(2);
        JDBC.update("update order_detail_2 set total_amount = total_amount + 1 where id = ?", wrong);
        JDBC.update("update order_item_2 set quantity = quantity + 1 where order_id = ?", wrong);
        JDBC.update("update order_summary_2 set status = 'cancelled' where id = ?", wrong);
        JDBC.update("delete from order_detail_2 where id = ?", missing);
        JsonNode found = audit("{}");
        assertThat(found.get("differences").intValue()).isEqualTo(2);
        Map<String, JsonNode> first = found.get("first")
                .valueStream()
                .collect(Collectors.toMap(order -> order.get("orderId").asString(), order -> order));
        assertThat(requireNonNull(first.get(missing)).get("kind").asString()).isEqualTo("missing");
        assertThat(requireNonNull(first.get(wrong)).get("fields").valueStream().map(JsonNode::asString))
                .contains("totalAmount", "items[0].quantity", "list.status")
                .doesNotContain("customerName", "version", "list.totalAmount");
        assertThat(APP.text("/actuator/prometheus")).contains("ledger_projection_audit_differences 2.0");
    }

    @Test
    void oneRunsAtATime() {
        JDBC.update("insert into job_lock (name, lock_until, locked_at, locked_by) values ('projection-audit',"
                + " utc_timestamp(3) + interval 1 minute, utc_timestamp(3), 'another node')"
                + " on duplicate key update lock_until = values(lock_until)");
        Answer refused = APP.post(AUDIT);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("error").asString()).isEqualTo("PROJECTION_AUDIT_RUNNING");
        JDBC.update("update job_lock set lock_until = utc_timestamp(3) where name = 'projection-audit'");
    }

    @Test
    void oneWhoseProcessDiedIsNotTakenForRunning() {
        JDBC.update("insert into projection_audit (audit_id, started_at, requested_by, orders, differences)"
                + " values ('died', utc_timestamp(6), 'somebody', 0, 0)");
        JsonNode died = APP.get(AUDIT).data();
        assertThat(died.get("id").asString()).isEqualTo("died");
        assertThat(died.get("state").asString()).isEqualTo("broken-off");
        JDBC.update("delete from projection_audit where audit_id = 'died'");
    }

    @Test
    void oneThatCouldNotBeginLetsTheNextOneBegin() {
        JDBC.execute("rename table projection_audit to projection_audit_away");
        try {
            assertThat(APP.post(AUDIT).status()).isGreaterThanOrEqualTo(500);
        } finally {
            JDBC.execute("rename table projection_audit_away to projection_audit");
        }
        String id = audit("{}").get("id").asString();
        JDBC.update("delete from projection_audit where audit_id = ?", id);
    }

    private static JsonNode audit(String body) {
        Answer begun = APP.post(AUDIT, body);
        assertThat(begun.status()).isEqualTo(202);
        String id = begun.data().get("id").asString();
        Eventually.until("the audit is over", () -> {
            JsonNode last = APP.get(AUDIT).data();
            return last.get("id").asString().equals(id)
                    && last.get("state").asString().equals("finished");
        });
        return APP.get(AUDIT).data();
    }
}
