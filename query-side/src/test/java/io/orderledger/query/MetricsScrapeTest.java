package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.query.history.History;
import io.orderledger.query.projection.Eventually;
import io.orderledger.query.projection.ProjectionProcessors;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Prometheus reads of the running query side. */
class MetricsScrapeTest {
    private static final String APPLE = "0190a5b2-7c3e-7d11-9a54-000000000001";

    private final History history = new History();

    @Test
    void theLagOfEveryProjectionIsThere() {
        history.add(APPLE, new ProductCreated(APPLE, "苹果", "斤", null, null, null, null));
        try (var app = new RunningApp(Map.of("management.endpoints.web.exposure.include", "health,prometheus"))) {
            for (String projection :
                    Projections.all().stream().map(p -> p.name()).toList()) {
                assertThat(scrape(app))
                        .contains(line("ledger_projection_lag_events", projection, "0.0"))
                        .contains(line("ledger_projection_lag_seconds", projection, "0.0"))
                        .contains(line("ledger_projection_dead_letters", projection, "0.0"));
            }
            app.bean(ProjectionProcessors.class).stop();
            app.append(history.events());
            Eventually.until(
                    "the lag is told",
                    () -> scrape(app).contains(line("ledger_projection_lag_events", "order-summary-2", "1.0")));
        }
    }

    private static String scrape(RunningApp app) {
        return app.text("/actuator/prometheus");
    }

    private static String line(String name, String projection, String value) {
        return name + "{projection=\"" + projection + "\"} " + value + "\n";
    }
}
