package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the API says what the API does: every route, every write with an example that works. */
class OpenApiTest extends EndToEnd {
    /** The routes of the seed, and those it implies, as far as they are built. */
    private static final Set<String> ROUTES = """
        POST /api/auth/login
        POST /api/auth/wechat
        POST /api/auth/refresh
        POST /api/auth/logout
        GET /api/auth/me
        POST /api/products
        GET /api/products
        GET /api/products/{id}
        PUT /api/products/{id}
        DELETE /api/products/{id}
        POST /api/products/{id}/restore
        POST /api/products/{id}/stock-adjustments
        POST /api/customers
        GET /api/customers
        GET /api/customers/{id}
        PUT /api/customers/{id}
        DELETE /api/customers/{id}
        POST /api/customers/{id}/restore
        POST /api/customers/{id}/erase
        GET /api/customers/{customerId}/prices
        POST /api/customers/{customerId}/prices
        DELETE /api/customers/{customerId}/prices/{productId}
        GET /api/customers/{customerId}/prices/{productId}/history
        POST /api/orders
        GET /api/orders
        GET /api/orders/export.csv
        GET /api/orders/export.xlsx
        GET /api/orders/{id}
        PUT /api/orders/{id}
        PUT /api/orders/{id}/status
        POST /api/orders/{id}/reprice
        POST /api/orders/{id}/deliver
        POST /api/orders/{id}/short-close
        GET /api/orders/{id}/status-flows
        GET /api/orders/{id}/histories
        GET /api/orders/{id}/diff
        GET /api/orders/{id}/price-explain
        POST /api/deliveries
        PUT /api/deliveries/{id}
        PUT /api/deliveries/{id}/cancel
        PUT /api/deliveries/{id}/start
        PUT /api/deliveries/{id}/stops/{orderId}
        PUT /api/deliveries/{id}/complete
        POST /api/employees
        GET /api/employees
        GET /api/employees/{id}
        PUT /api/employees/{id}
        DELETE /api/employees/{id}
        POST /api/employees/{id}/restore
        POST /api/users
        GET /api/users
        GET /api/users/{id}
        PUT /api/users/{id}
        PUT /api/users/{id}/password
        DELETE /api/users/{id}
        POST /api/users/{id}/restore
        GET /api/configs
        GET /api/configs/{key}
        PUT /api/configs/{key}
        GET /api/analytics/overview
        GET /api/analytics/trend
        GET /api/analytics/top-products
        GET /api/analytics/customers
        GET /api/analytics/customer-orders
        GET /api/analytics/reconciliation
        GET /api/deliveries
        GET /api/deliveries/{id}
        GET /api/deliveries/{id}/loading-list
        GET /api/deliveries/{id}/note.pdf
        GET /api/deliveries/{id}/stops/{orderId}/note.pdf
        GET /api/analytics/monthly-gmv
        GET /api/analytics/employee-deliveries
        GET /api/operation-logs
        GET /api/audit/checkpoints
        GET /api/audit/checkpoints/latest
        GET /api/audit/proofs/{position}
        GET /api/audit/consistency
        GET /api/audit/receipts/{orderId}
        GET /api/audit/events
        GET /api/audit/orders/{id}
        GET /api/projections
        GET /api/projections/{name}
        GET /api/projections/{name}/generations/{generation}/comparison
        POST /api/projections/{name}/rebuild
        POST /api/projections/{name}/swap
        POST /api/projections/{name}/rollback
        DELETE /api/projections/{name}/generations/{generation}
        GET /api/projections/{name}/dead-letters
        GET /api/projections/{name}/dead-letters/{id}
        POST /api/projections/{name}/dead-letters
        GET /api/projections/audit
        POST /api/projections/audit
        """.lines().collect(Collectors.toCollection(TreeSet::new));

    /** The examples are nobody's; there is no WeChat here. */
    private static final Set<String> SIGNING_IN =
            Set.of("POST /api/auth/login", "POST /api/auth/wechat", "POST /api/auth/refresh", "POST /api/auth/logout");

    private static final Set<String> WITHOUT_BODY = Set.of(
            "POST /api/products/{id}/restore",
            "POST /api/customers/{id}/restore",
            "POST /api/employees/{id}/restore",
            "POST /api/users/{id}/restore");

    private static JsonNode description;

    @BeforeAll
    static void read() {
        description = API.get("/v3/api-docs").is(200).json();
    }

    @Test
    void itIsOpenApi3AndNamesEveryRoute() {
        assertThat(description.path("openapi").stringValue()).startsWith("3.0.");
        assertThat(operations()).containsExactlyInAnyOrderElementsOf(ROUTES);
    }

    @Test
    void theApplicationHasNoOtherRoutes() {
        var mapping = RUNNING.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        assertThat(mapping.getHandlerMethods().keySet().stream().flatMap(OpenApiTest::routes))
                .containsExactlyInAnyOrderElementsOf(ROUTES);
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api"))
                .flatMap(
                        path -> info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }

    @Test
    void everyOperationDescribesItself() {
        for (String route : ROUTES) {
            JsonNode operation = operation(route);
            assertThat(operation.path("summary").stringValue()).as(route).contains(" / ");
            assertThat(operation.path("tags").valueStream().map(JsonNode::stringValue))
                    .as(route)
                    .hasSize(1)
                    .isSubsetOf(groups());
            JsonNode responses = operation.path("responses");
            assertThat(responses.propertyNames()).as(route).contains("400", "503");
            for (String status : responses.propertyNames()) {
                if (status.equals("200") && (route.contains("/export.") || route.endsWith(".pdf"))) {
                    assertThat(responses.path(status).path("content").propertyNames())
                            .as(route)
                            .hasSize(1)
                            .doesNotContain("application/json");
                    continue;
                }
                JsonNode schema = responses.path(status).at("/content/application~1json/schema/$ref");
                assertThat(schema.isString())
                        .as(route + " " + status + " " + responses)
                        .isTrue();
                boolean failure = Integer.parseInt(status) >= 400;
                assertThat(schema.stringValue().endsWith("/FailureResponse"))
                        .as(route)
                        .isEqualTo(failure);
            }
        }
    }

    @Test
    void theFailureEnvelopeIsDescribed() {
        assertThat(schema("#/components/schemas/FailureResponse")
                        .path("properties")
                        .propertyNames())
                .containsExactlyInAnyOrder("code", "error", "message", "data", "errors", "requestId", "timestamp");
        assertThat(schema("#/components/schemas/FieldFailure")
                        .path("properties")
                        .propertyNames())
                .containsExactlyInAnyOrder("field", "code", "message");
    }

    /** An unknown product or order is what an example may fail for; its shape is right. */
    @Test
    void everyWriteHasAnExampleBodyThatIsUnderstood() {
        for (String route : ROUTES) {
            if (route.startsWith("GET") || route.startsWith("DELETE")) continue;
            if (WITHOUT_BODY.contains(route)) {
                assertThat(operation(route).has("requestBody")).as(route).isFalse();
                continue;
            }
            JsonNode example = example(operation(route).at("/requestBody/content/application~1json"));
            assertThat(example.isObject()).as(route + " has an example").isTrue();
            String path = path(route).replace("{key}", "shop.example").replaceAll("\\{\\w+}", Shop.UNKNOWN);
            Answer answer = API.json(method(route), path, example.toString());
            assertThat(answer.status())
                    .as(route + " " + answer.text())
                    .isIn(SIGNING_IN.contains(route) ? Set.of(200, 401, 503) : Set.of(200, 201, 202, 404, 409, 422));
        }
    }

    @Test
    void theSwaggerPageOpens() {
        Answer redirect = API.get("/swagger-ui.html").is(302);
        assertThat(API.get(redirect.header("Location")).is(200).text()).contains("swagger-ui-bundle.js");
        API.get("/swagger-ui/swagger-ui-bundle.js").is(200);
        API.get("/v3/api-docs.yaml").is(200);
    }

    private static Set<String> operations() {
        var operations = new TreeSet<String>();
        for (var path : description.path("paths").properties()) {
            for (String method : path.getValue().propertyNames()) {
                operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
            }
        }
        return operations;
    }

    private static List<String> groups() {
        return description
                .path("tags")
                .valueStream()
                .map(tag -> tag.path("name").stringValue())
                .toList();
    }

    private static JsonNode operation(String route) {
        return description.path("paths").path(path(route)).path(method(route).toLowerCase(java.util.Locale.ROOT));
    }

    private static JsonNode example(JsonNode content) {
        if (content.has("example")) return content.path("example");
        if (content.has("examples")) {
            return StreamSupport.stream(content.path("examples").spliterator(), false)
                    .findFirst()
                    .orElseThrow()
                    .path("value");
        }
        return schema(content.at("/schema/$ref").asString("")).path("example");
    }

    private static JsonNode schema(String reference) {
        return description.at(reference.replaceFirst("^#", ""));
    }

    private static String method(String route) {
        return route.substring(0, route.indexOf(' '));
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }
}
