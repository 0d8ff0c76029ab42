package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.orderledger.events.Role;
import io.orderledger.standalone.e2e.RouteTable.Access;
import io.orderledger.web.error.ErrorCode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Every route, with the token of every role and with none. No request is one that would be carried out: bodies are
 * broken, ids unknown.
 */
class RightsTest extends EndToEnd {
    private static final String BROKEN = "{";
    private static final Map<String, Access> TABLE = RouteTable.read();

    @Test
    void everyRouteHasARowAndEveryRowARoute() {
        var mapping = RUNNING.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        assertThat(mapping.getHandlerMethods().keySet().stream().flatMap(RightsTest::routes))
                .as("routes of controllers, but for the tests' own and the container's page of errors")
                .filteredOn(route -> !route.endsWith(" /test/broken") && !route.endsWith(" /error"))
                .containsExactlyInAnyOrderElementsOf(TABLE.keySet().stream()
                        .filter(route -> !route.contains("/actuator") && !route.endsWith("/index.html"))
                        .toList());
    }

    /** An address for any method is asked for with GET. */
    private static Stream<String> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(RequestMethod.GET + " " + path)
                        : methods.stream().map(method -> method + " " + path));
    }

    @Test
    void everyPageOfTheOperatorsHasARow() {
        JsonNode links = API.get("/actuator").is(200).json().path("_links");
        assertThat(links.valueStream()
                        .map(link -> link.path("href").stringValue())
                        .map(href -> "GET " + href.substring(href.indexOf("/actuator")))
                        .filter(route -> !route.contains("{")))
                .isSubsetOf(TABLE.keySet())
                .hasSize(3);
    }

    @TestFactory
    Stream<DynamicTest> everyRouteLetsInWhoTheTableNames() {
        return TABLE.entrySet().stream()
                .map(row -> dynamicTest(row.getKey(), () -> everyRole(row.getKey(), row.getValue())));
    }

    private static void everyRole(String route, Access access) {
        long head = LEDGER.headPosition();
        check(route, access, Optional.empty());
        for (Role role : Role.values()) {
            check(route, access, Optional.of(role));
        }
        assertThat(LEDGER.headPosition()).as("nothing is written").isEqualTo(head);
    }

    private static void check(String route, Access access, Optional<Role> role) {
        Api api = role.map(API::as).orElseGet(() -> API.with(""));
        Answer answer = send(api, route);
        String who = role.map(Role::wireName).orElse("nobody") + ": " + answer.text();
        if (access.letsIn(role)) {
            assertThat(answer.status()).as(who).isNotIn(401, 403).isLessThan(500);
        } else if (role.isEmpty()) {
            answer.failed(ErrorCode.SIGN_IN_REQUIRED, Locale.CHINESE);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        } else {
            answer.failed(ErrorCode.FORBIDDEN, Locale.CHINESE);
            // The filters that guard the operators' pages know no more than that.
            if (access instanceof Access.Needs(var right) && route.contains(" /api/")) {
                assertThat(answer.data().path("right").stringValue()).as(who).isEqualTo(right.wireName());
            }
        }
    }

    private static Answer send(Api api, String route) {
        String[] parts = route.split(" ");
        String path = parts[1].replace("{key}", "stock.allowNegative").replaceAll("\\{\\w+}", Shop.UNKNOWN);
        if (parts[0].equals("GET")) return api.get(path);
        // Who may not, learns nothing of what is wrong with the body.
        return api.json(parts[0], path, parts[0].equals("DELETE") ? "" : BROKEN);
    }
}
