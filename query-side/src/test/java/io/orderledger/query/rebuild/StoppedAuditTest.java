package io.orderledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.query.RunningApp;
import io.orderledger.query.history.History;
import io.orderledger.query.order.OrderAudit;
import io.orderledger.query.projection.Eventually;
import io.orderledger.query.statement.ReadStatements;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.ExtensibleLockProvider;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** When too many orders differ, an audit counts no order that it has not looked at, and says so. */
class StoppedAuditTest {
    @Test
    void itEndsAtTheMaximumAndSaysThatFurtherOrdersWereNotLookedAt() {
        History history = new History();
        try (RunningApp app = new RunningApp(Map.of())) {
            Stream.of("1", "2", "3")
                    .map("0190163e-8a4c-7c3a-9f52-0f6c6d3f7a0"::concat)
                    .map(order -> history.add(order, new OrderRemarkChanged(order, "甲", "乙")))
                    .forEach(unreadable -> app.append(List.of(unreadable)));
            long head = app.bean(LedgerReader.class).headPosition();
            Eventually.until("all is taken in", () -> app.bean(OrderAudit.class).position() >= head);
            AuditView stopped = audit(app, 2);
            assertThat(stopped.orders()).isEqualTo(2);
            assertThat(stopped.differences()).isEqualTo(2);
            assertThat(stopped.stoppedEarly()).isTrue();
            AuditView whole = audit(app, 3);
            assertThat(whole.orders()).isEqualTo(3);
            assertThat(whole.stoppedEarly()).isFalse();
            new JdbcTemplate(app.bean(DataSource.class))
                    .update("update projection_audit set report = '{\"first\":[]}' where audit_id = ?", whole.id());
            assertThat(app.bean(ProjectionAudits.class).last().orElseThrow().stoppedEarly())
                    .as("of an earlier version")
                    .isFalse();
        }
    }

    private static AuditView audit(RunningApp app, int mostSuspects) {
        try (var audits = new ProjectionAudits(
                app.bean(OrderAudit.class),
                app.bean(LedgerReader.class),
                app.bean(ReadStatements.class),
                app.bean(ExtensibleLockProvider.class),
                Clock.systemUTC(),
                mostSuspects)) {
            String id = audits.start(null, "test").id();
            Eventually.until(
                    "the audit is over",
                    () -> audits.last()
                            .filter(last -> last.id().equals(id))
                            .filter(last -> last.state().equals("finished"))
                            .isPresent());
            return audits.last().orElseThrow();
        }
    }
}
