package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.query.history.History;
import io.orderledger.query.projection.Eventually;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** An order whose events cannot be folded is what an audit has found, and not its end. */
class UnreadableOrderAuditTest {
    private static final String AUDIT = "/api/projections/audit";

    @Test
    void itIsNamedWithTheReasonAndTheOtherOrdersAreLookedAtToo() {
        String unreadable = ReadShop.orderId(1);
        String wrong = ReadShop.orderId(2);
        History history = new History();
        try (RunningApp app = new RunningApp(Map.of())) {
            app.append(List.of(history.add(unreadable, new OrderRemarkChanged(unreadable, "甲", "乙"))));
            String token = Long.toString(app.append(List.of(history.add(wrong, ReadShop.placed(2)))));
            assertThat(app.get("/api/orders", "Consistency-Token", token, "Prefer", "wait=5, handling=strict")
                            .status())
                    .isEqualTo(200);
            assertThat(app.get("/api/orders/" + wrong, "Consistency-Token", token, "Prefer", "wait=5, handling=strict")
                            .status())
                    .isEqualTo(200);
            new JdbcTemplate(app.bean(DataSource.class))
                    .update("update order_detail_2 set total_amount = total_amount + 1 where id = ?", wrong);

            String id = app.post(AUDIT).data().get("id").asString();
            Eventually.until("the audit is over", () -> !state(app).equals("running"));
            JsonNode found = app.get(AUDIT).data();
            assertThat(found.get("id").asString()).isEqualTo(id);
            assertThat(found.get("state").asString()).isEqualTo("finished");
            assertThat(found.get("orders").intValue()).isEqualTo(2);
            assertThat(found.get("differences").intValue()).isEqualTo(2);
            JsonNode first = found.get("first").get(0);
            assertThat(first.get("orderId").asString()).isEqualTo(unreadable);
            assertThat(first.get("kind").asString()).isEqualTo("unreadable");
            assertThat(first.get("reason").asString()).isNotBlank().doesNotContain("甲");
            assertThat(found.at("/first/1/orderId").asString()).isEqualTo(wrong);
            assertThat(found.at("/first/1/kind").asString()).isEqualTo("different");
        }
    }

    private static String state(RunningApp app) {
        return app.get(AUDIT).data().get("state").asString();
    }
}
