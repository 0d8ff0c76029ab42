package io.orderledger.standalone.e2e;

import io.orderledger.standalone.e2e.IdempotencyTest.Write;
import java.util.stream.Stream;

/** Every write of delivery runs, each on a run of its own. */
final class DeliveryWrites {
    private DeliveryWrites() {}

    static Stream<Write> all() {
        String driver = Runs.driver();
        String toResolve = Runs.confirmed();
        String resolved = Runs.confirmed();
        String toComplete = Runs.started(driver, resolved);
        EndToEnd.API
                .put("/api/deliveries/" + toComplete + "/stops/" + resolved, "{\"status\":\"delivered\"}")
                .is(200);
        return Stream.of(
                IdempotencyTest.write("POST", "/api/deliveries", "", Runs.body(driver, Runs.confirmed())),
                IdempotencyTest.write(
                        "PUT",
                        "/api/deliveries/{id}",
                        Runs.planned(driver, Runs.confirmed()),
                        "{'orderIds':['" + Runs.confirmed() + "']}"),
                IdempotencyTest.write(
                        "PUT",
                        "/api/deliveries/{id}/cancel",
                        Runs.planned(driver, Runs.confirmed()),
                        "{'reason':'下雨'}"),
                IdempotencyTest.write("PUT", "/api/deliveries/{id}/start", Runs.planned(driver, Runs.confirmed()), ""),
                new Write(
                        "PUT",
                        "/api/deliveries/{id}/stops/{orderId}",
                        "/api/deliveries/" + Runs.started(driver, toResolve) + "/stops/" + toResolve,
                        "{'status':'delivered'}"),
                IdempotencyTest.write("PUT", "/api/deliveries/{id}/complete", toComplete, ""));
    }
}
