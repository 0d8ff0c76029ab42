package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.query.projection.Eventually;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the query side says of itself: its routes to callers, its health to operators. */
class ReadDescriptionTest extends ReadApi {

    @Test
    void everyRouteIsDescribedInTwoLanguagesWithAnExample() {
        JsonNode paths = APP.get("/v3/api-docs").body().get("paths");
        Set<String> routes = new TreeSet<>(paths.propertyNames());
        assertThat(routes)
                .contains("/api/orders", "/api/orders/{id}", "/api/customers/{customerId}/prices/{productId}/history")
                .hasSize(51);
        for (String route : routes) {
            for (JsonNode operation : paths.get(route)) {
                assertThat(operation.get("summary").asString()).as(route).containsPattern("[一-龥]+.* / .*[a-z]{3}");
            }
            JsonNode get = paths.get(route).get("get");
            if (get == null) continue; // an operator's order
            String content = get.at("/responses/200/content").toString();
            if (route.contains("/export.") || route.endsWith(".pdf")) {
                assertThat(content).as(route).contains("\"format\":\"binary\"").doesNotContain("application/json");
            } else {
                assertThat(content).as(route).contains("\"code\":200").contains("$ref");
            }
            // No projection, nothing to wait for.
            if (Stream.of("/api/operation-logs", "/api/audit/", "/api/projections")
                    .anyMatch(route::startsWith)) continue;
            assertThat(get.get("parameters").toString()).as(route).contains("Consistency-Token", "handling=strict");
            assertThat(get.at("/responses/200/headers").toString()).as(route).contains("Projection-Lag");
        }
    }

    @Test
    void theProcessIsReadyWhenAllProjectionsRun() {
        Eventually.until(
                "it is ready", () -> APP.get("/actuator/health/readiness").status() == 200);
        JsonNode health = APP.get("/actuator/health/readiness").body();
        assertThat(health.at("/components/projections/details/order-summary-2/running")
                        .booleanValue())
                .isTrue();
        assertThat(health.at("/components/db/status").asString()).isEqualTo("UP");
        assertThat(APP.get("/actuator/projections").body().size()).isEqualTo(11);
        assertThat(APP.post("/actuator/projections/order-summary-2")
                        .body()
                        .get("left")
                        .longValue())
                .isZero();
    }
}
