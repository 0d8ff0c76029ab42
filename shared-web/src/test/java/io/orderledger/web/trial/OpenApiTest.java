package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends TrialTest {
    @Test
    void theDescriptionShowsTypedEnvelopesFailuresAndHeaders() throws Exception {
        Answer answer = get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode api = answer.json();
        assertThat(api.get("openapi").stringValue()).startsWith("3.0.");
        assertThat(api.at("/info/description").stringValue()).contains("订单账本", "order ledger");

        JsonNode list = api.at("/paths/~1api~1orders/get");
        assertThat(names(list))
                .containsExactlyInAnyOrder(
                        "keyword",
                        "customerId",
                        "page",
                        "pageSize",
                        "cursor",
                        "startDate",
                        "endDate",
                        "Accept-Language",
                        "X-Request-Id");
        assertThat(list.get("responses").propertyNames())
                .containsExactlyInAnyOrder("200", "400", "401", "403", "429", "503");
        assertThat(list.at("/responses/200/content/application~1json/schema/$ref")
                        .stringValue())
                .isEqualTo("#/components/schemas/ApiResponsePageViewString");
        assertThat(list.at("/responses/400/content/application~1json/schema/$ref")
                        .stringValue())
                .isEqualTo("#/components/schemas/FailureResponse");

        JsonNode change = api.at("/paths/~1api~1orders~1{id}/put");
        assertThat(names(change)).containsOnlyOnce("If-Match").contains("id", "times", "Accept-Language");
        assertThat(change.get("responses").propertyNames())
                .containsExactlyInAnyOrder("200", "400", "401", "403", "404", "409", "412", "422", "429", "503");

        JsonNode schemas = api.at("/components/schemas");
        assertThat(schemas.at("/FailureResponse/properties").propertyNames())
                .contains("code", "error", "message", "data", "errors", "requestId", "timestamp");
        assertThat(schemas.at("/FieldFailure/properties").propertyNames()).contains("field", "code", "message");
        assertThat(schemas.at("/TrialOrder/properties/customerId/format").stringValue())
                .isEqualTo("uuid");
        assertThat(schemas.at("/TrialOrder/properties/remark/maxLength").intValue())
                .isEqualTo(10);
        assertThat(schemas.at("/Item/properties/quantity/maximum").decimalValue())
                .isEqualByComparingTo("99999999.99");
        assertThat(api.get("paths").propertyNames()).allMatch(path -> path.startsWith("/api/"));
    }

    @Test
    void thePageOpens() throws Exception {
        Answer redirect = get("/swagger-ui.html");
        assertThat(redirect.status()).isEqualTo(302);
        Answer page = get(redirect.header("Location"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("swagger-ui-bundle.js");
        assertThat(get("/swagger-ui/swagger-ui-bundle.js").status()).isEqualTo(200);
        assertThat(get("/v3/api-docs/swagger-config").text()).contains("/v3/api-docs");
    }

    private static List<String> names(JsonNode operation) {
        return StreamSupport.stream(operation.get("parameters").spliterator(), false)
                .map(parameter -> parameter.get("name").stringValue())
                .toList();
    }
}
