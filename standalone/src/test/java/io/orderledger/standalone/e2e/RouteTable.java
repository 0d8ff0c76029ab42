package io.orderledger.standalone.e2e;

import io.orderledger.events.Right;
import io.orderledger.events.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What each route asks for: said once more than its annotation says it, so that a change of either is noticed. */
final class RouteTable {
    private static final String OPEN = "open";
    private static final String SIGNED_IN = "signed-in";

    /** A right's name, {@value #SIGNED_IN} for everybody who has signed in, {@value #OPEN} for all. */
    private static final String TEXT = """
        POST /api/auth/login                                          open
        POST /api/auth/wechat                                         open
        POST /api/auth/refresh                                        open
        POST /api/auth/logout                                         open
        GET /api/auth/me                                              signed-in
        POST /api/products                                            product:write
        GET /api/products                                             product:read
        GET /api/products/{id}                                        product:read
        PUT /api/products/{id}                                        product:write
        DELETE /api/products/{id}                                     product:write
        POST /api/products/{id}/restore                               product:write
        POST /api/products/{id}/stock-adjustments                     stock:adjust
        POST /api/customers                                           customer:write
        GET /api/customers                                            customer:read
        GET /api/customers/{id}                                       customer:read
        PUT /api/customers/{id}                                       customer:write
        DELETE /api/customers/{id}                                    customer:write
        POST /api/customers/{id}/restore                              customer:write
        POST /api/customers/{id}/erase                                customer:erase
        GET /api/customers/{customerId}/prices                        price:read
        POST /api/customers/{customerId}/prices                       price:write
        DELETE /api/customers/{customerId}/prices/{productId}         price:write
        GET /api/customers/{customerId}/prices/{productId}/history    price:read
        POST /api/orders                                              order:place
        GET /api/orders                                               order:read
        GET /api/orders/export.csv                                    order:read
        GET /api/orders/export.xlsx                                   order:read
        GET /api/orders/{id}                                          order:read
        PUT /api/orders/{id}                                          order:change
        PUT /api/orders/{id}/status                                   order:change
        POST /api/orders/{id}/reprice                                 order:change
        POST /api/orders/{id}/deliver                                 order:change
        POST /api/orders/{id}/short-close                             order:change
        GET /api/orders/{id}/status-flows                             order:read
        GET /api/orders/{id}/histories                                order:read
        GET /api/orders/{id}/diff                                     order:read
        GET /api/orders/{id}/price-explain                            price:read
        POST /api/deliveries                                          delivery:plan
        PUT /api/deliveries/{id}                                      delivery:plan
        PUT /api/deliveries/{id}/cancel                               delivery:plan
        PUT /api/deliveries/{id}/start                                delivery:drive
        PUT /api/deliveries/{id}/stops/{orderId}                      delivery:drive
        PUT /api/deliveries/{id}/complete                             delivery:drive
        POST /api/employees                                           employee:write
        GET /api/employees                                            employee:read
        GET /api/employees/{id}                                       employee:read
        PUT /api/employees/{id}                                       employee:write
        DELETE /api/employees/{id}                                    employee:write
        POST /api/employees/{id}/restore                              employee:write
        POST /api/users                                               user:write
        GET /api/users                                                user:read
        GET /api/users/{id}                                           user:read
        PUT /api/users/{id}                                           user:write
        PUT /api/users/{id}/password                                  user:write
        DELETE /api/users/{id}                                        user:write
        POST /api/users/{id}/restore                                  user:write
        GET /api/configs                                              config:read
        GET /api/configs/{key}                                        config:read
        PUT /api/configs/{key}                                        config:write
        GET /api/analytics/overview                                   analytics:read
        GET /api/analytics/trend                                      analytics:read
        GET /api/analytics/top-products                               analytics:read
        GET /api/analytics/customers                                  analytics:read
        GET /api/analytics/customer-orders                            analytics:read
        GET /api/analytics/reconciliation                             analytics:read
        GET /api/deliveries                                           delivery:read
        GET /api/deliveries/{id}                                      delivery:read
        GET /api/deliveries/{id}/loading-list                         delivery:read
        GET /api/deliveries/{id}/note.pdf                             delivery:read
        GET /api/deliveries/{id}/stops/{orderId}/note.pdf             delivery:read
        GET /api/analytics/monthly-gmv                                analytics:read
        GET /api/analytics/employee-deliveries                        analytics:read
        GET /api/operation-logs                                       log:read
        GET /api/audit/checkpoints                                    audit:read
        GET /api/audit/checkpoints/latest                             audit:read
        GET /api/audit/proofs/{position}                              audit:read
        GET /api/audit/consistency                                    audit:read
        GET /api/audit/receipts/{orderId}                             order:read
        GET /api/audit/events                                         audit:read
        GET /api/audit/orders/{id}                                    audit:read
        GET /api/projections                                          projection:read
        GET /api/projections/{name}                                   projection:read
        GET /api/projections/{name}/generations/{generation}/comparison projection:read
        POST /api/projections/{name}/rebuild                          projection:operate
        POST /api/projections/{name}/swap                             projection:operate
        POST /api/projections/{name}/rollback                         projection:operate
        DELETE /api/projections/{name}/generations/{generation}       projection:operate
        GET /api/projections/{name}/dead-letters                      projection:read
        GET /api/projections/{name}/dead-letters/{id}                 projection:read
        POST /api/projections/{name}/dead-letters                     projection:operate
        GET /api/projections/audit                                    projection:read
        POST /api/projections/audit                                   projection:operate
        GET /actuator                                                 metrics:read
        GET /actuator/prometheus                                      metrics:read
        GET /actuator/health                                          open
        GET /actuator/health/liveness                                 open
        GET /actuator/health/readiness                                open
        GET /v3/api-docs                                              open
        GET /v3/api-docs.yaml                                         open
        GET /v3/api-docs/swagger-config                               open
        GET /swagger-ui.html                                          open
        GET /swagger-ui/index.html                                    open
        """;

    private RouteTable() {}

    /** By route, such as {@code GET /api/orders/{id}}. */
    static Map<String, Access> read() {
        var table = new TreeMap<String, Access>();
        TEXT.lines().forEach(line -> {
            String[] cells = line.split(" +");
            table.put(cells[0] + " " + cells[1], access(cells[2]));
        });
        return table;
    }

    private static Access access(String name) {
        return switch (name) {
            case OPEN -> new Access.Open();
            case SIGNED_IN -> new Access.SignedIn();
            default ->
                new Access.Needs(Arrays.stream(Right.values())
                        .filter(right -> right.wireName().equals(name))
                        .findFirst()
                        .orElseThrow());
        };
    }

    /** Who gets in. */
    sealed interface Access {
        record Open() implements Access {}

        record SignedIn() implements Access {}

        record Needs(Right right) implements Access {}

        default boolean letsIn(Optional<Role> role) {
            return switch (this) {
                case Open _ -> true;
                case SignedIn _ -> role.isPresent();
                case Needs(Right right) ->
                    role.filter(somebody -> somebody.may(right)).isPresent();
            };
        }
    }
}
