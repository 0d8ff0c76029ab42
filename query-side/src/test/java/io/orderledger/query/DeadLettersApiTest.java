package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.events.CustomerEvent.CustomerChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.query.RunningApp.Answer;
import io.orderledger.query.history.History;
import io.orderledger.query.projection.Eventually;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Events that cannot be taken in are looked at and decided about; what was decided stays. */
class DeadLettersApiTest {
    private static final String LETTERS = "/api/projections/customer/dead-letters";
    private static final RunningApp APP = new RunningApp(Map.of("ledger.projection.audit.cron", "* * * * * *"));
    private static final JdbcTemplate JDBC = new JdbcTemplate(APP.bean(DataSource.class));
    private static final History HISTORY = new History();
    private static final String ONE = id(1);
    private static final String OTHER = id(2);

    /** The row of one customer is gone: nothing more of that one can be taken in. */
    @BeforeAll
    static void append() {
        create(ONE);
        reaches(create(OTHER));
        JDBC.update("delete from customer_1 where id = ?", ONE);
        change(ONE, "张三甲");
        change(ONE, "张三乙");
        reaches(change(OTHER, "李四甲"));
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void aLetterIsShownRetriedAndSkippedAndTheDecisionStays() {
        assertThat(JDBC.queryForObject("select name from customer where id = ?", String.class, OTHER))
                .as("other streams go on")
                .isEqualTo("李四甲");
        JsonNode page = APP.get(LETTERS).data();
        assertThat(page.get("total").intValue()).isEqualTo(2);
        JsonNode first = page.at("/list/0");
        assertThat(first.get("eventType").asString()).isEqualTo("customer.changed");
        assertThat(first.get("streamId").asString()).isEqualTo(ONE);
        assertThat(first.get("position").longValue()).isEqualTo(3);
        assertThat(first.get("cause").asString()).contains("RowCountMismatch");
        assertThat(page.at("/list/1/cause").isNull()).isTrue();
        String id = first.get("id").asString();
        JsonNode letter = APP.get(LETTERS + "/" + id).data();
        assertThat(letter.at("/payload/customerId").asString()).isEqualTo(ONE);
        assertThat(letter.toString()).doesNotContain("张三").contains("***");

        assertThat(decide("retry", id, null).data().get("left").intValue()).isEqualTo(2);
        assertThat(decide("skip", id, null).body().get("error").asString()).isEqualTo("REASON_REQUIRED");
        assertThat(decide("skip", "unknown", "x").status()).isEqualTo(404);
        assertThat(decide("forget", id, "x").status()).isEqualTo(400);
        JsonNode outcome = decide("skip", id, "测试数据").data();
        assertThat(outcome.get("left").intValue()).isEqualTo(1);
        JsonNode skipped = APP.get(LETTERS).data().at("/skipped/0");
        assertThat(skipped.get("id").asString()).isEqualTo(id);
        assertThat(skipped.get("reason").asString()).isEqualTo("测试数据");
        assertThat(skipped.get("skippedBy").asString()).isNotBlank();
        assertThat(skipped.get("eventType").asString()).isEqualTo("customer.changed");
        assertThatThrownBy(() -> JDBC.update("update projection_skipped_letter set reason = 'x'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> JDBC.update("delete from projection_skipped_letter"))
                .hasMessageContaining("append-only");

        JDBC.update("insert into customer_1 (id, name, created_at, updated_at, version, position)" + " values ('" + ONE
                + "', '张三', utc_timestamp(6), utc_timestamp(6), 1, 1)");
        assertThat(decide("retry", null, null).data().get("takenIn").intValue()).isEqualTo(1);
        assertThat(APP.get(LETTERS).data().get("total").intValue()).isZero();
        assertThat(JDBC.queryForObject("select name from customer where id = ?", String.class, ONE))
                .isEqualTo("张三乙");
    }

    @Test
    void everyNightOneNodeAudits() {
        Eventually.until(
                "it has run",
                () -> APP.get("/api/projections/audit")
                        .data()
                        .at("/requestedBy")
                        .asString("")
                        .equals("nightly"));
    }

    private static Answer decide(String action, @Nullable String id, @Nullable String reason) {
        String body = "{\"action\":\"" + action + "\"" + field("id", id) + field("reason", reason) + "}";
        return APP.post(LETTERS, body);
    }

    private static String field(String name, @Nullable String value) {
        return value == null ? "" : ",\"" + name + "\":\"" + value + "\"";
    }

    private static long create(String id) {
        return APP.append(List.of(HISTORY.add(id, new CustomerCreated(id, "张三", null, null, null))));
    }

    private static long change(String id, String name) {
        return APP.append(List.of(HISTORY.add(id, new CustomerChanged(id, name, null, null, null))));
    }

    private static void reaches(long position) {
        Answer answer = APP.get(
                "/api/customers", "Consistency-Token", Long.toString(position), "Prefer", "wait=5, handling=strict");
        assertThat(answer.status()).isEqualTo(200);
    }

    private static String id(int number) {
        return new UUID(0x0190a5b27c3e7d11L, 0x9a54000000000000L + number).toString();
    }
}
