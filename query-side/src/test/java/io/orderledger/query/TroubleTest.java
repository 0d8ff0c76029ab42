package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.query.RunningApp.Answer;
import io.orderledger.query.history.History;
import io.orderledger.query.projection.Eventually;
import io.orderledger.query.projection.ProjectionProcessors;
import io.orderledger.query.projection.ProjectionStatus;
import io.orderledger.query.projection.ProjectionStatuses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What callers and operators see of the running query side when projections cannot go on. */
class TroubleTest {
    private static final String APPLE = "0190a5b2-7c3e-7d11-9a54-000000000001";

    private final History history = new History();
    private RunningApp app;

    @BeforeEach
    void start() {
        app = new RunningApp(Map.of("ledger.projection.longest-backoff", "300ms"));
        history.add(APPLE, new ProductCreated(APPLE, "苹果", "斤", null, null, null, null));
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void aReadThatCannotSeeItsWriteInTimeAnswersWithTheLag() {
        Eventually.until(
                "it is ready", () -> app.get("/actuator/health/readiness").status() == 200);
        app.bean(ProjectionProcessors.class).stop();
        String token = Long.toString(app.append(history.events()));

        long before = System.nanoTime();
        Answer late = app.get("/api/products/" + APPLE, "Consistency-Token", token, "Prefer", "wait=1");
        Duration waited = Duration.ofNanos(System.nanoTime() - before);
        assertThat(late.status()).isEqualTo(404);
        assertThat(Long.parseLong(late.header("Projection-Lag"))).isPositive();
        assertThat(waited).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
        Answer list = app.get("/api/products", "Consistency-Token", token, "Prefer", "wait=0");
        assertThat(list.data().get("asOf").get("position").longValue()).isZero();
        assertThat(list.data().get("asOf").get("lagMs").longValue()).isPositive();
        assertThat(app.get("/actuator/health/readiness").status()).isEqualTo(503);
    }

    @Test
    void anEventOfANewerProgramStopsProjectionsThereAndTheProcessIsNotReady() {
        app.append(history.events());
        reaches(1);
        appendEventOfTomorrow(new JdbcTemplate(app.bean(DataSource.class)));
        Eventually.until(
                "it is not ready", () -> app.get("/actuator/health/readiness").status() == 503);
        assertThat(statuses())
                .noneMatch(ProjectionStatus::running)
                .allMatch(status -> status.deadLetters() == 0 && status.position() <= 1 && status.lagEvents() > 0);
        assertThat(app.get("/api/products/" + APPLE).status()).as("reads go on").isEqualTo(200);
        assertThat(app.post("/actuator/projections/no-such").status()).isEqualTo(400);
    }

    private void reaches(long position) {
        Eventually.until(
                "all projections are at " + position,
                () -> statuses().stream().allMatch(status -> status.position() == position));
    }

    private List<ProjectionStatus> statuses() {
        return app.bean(ProjectionStatuses.class).all();
    }

    private static void appendEventOfTomorrow(JdbcTemplate jdbc) {
        jdbc.update("""
            insert into ledger_event (position, stream_id, sequence, stream_type, event_id, recorded_at, event_type,
                revision, payload, metadata, leaf_hash)
            select position + 1, stream_id, sequence + 1, stream_type, uuid(), recorded_at, 'product.teleported',
                revision, payload, metadata, leaf_hash
            from ledger_event where position = 1\
            """);
        jdbc.update("update ledger_head set next_position = next_position + 1");
    }
}
