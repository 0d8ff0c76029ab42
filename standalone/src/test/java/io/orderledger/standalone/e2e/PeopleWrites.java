package io.orderledger.standalone.e2e;

import io.orderledger.standalone.e2e.IdempotencyTest.Write;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Every write of users and employees, each on somebody of its own. */
final class PeopleWrites {
    private static final AtomicInteger PHONES = new AtomicInteger();
    private static final String SOMEBODY = "{'name':'小王','phone':'%s','role':'delivery'%s}";
    private static final String PASSWORD = "'password':'correct horse battery'";

    private PeopleWrites() {}

    static Stream<Write> all() {
        return Stream.of(
                IdempotencyTest.write("POST", "/api/employees", "", somebody("")),
                IdempotencyTest.write("PUT", "/api/employees/{id}", created("employees"), "{'status':'inactive'}"),
                IdempotencyTest.write("DELETE", "/api/employees/{id}", created("employees"), ""),
                IdempotencyTest.write("POST", "/api/employees/{id}/restore", deleted("employees"), ""),
                IdempotencyTest.write("POST", "/api/users", "", somebody("," + PASSWORD)),
                IdempotencyTest.write("PUT", "/api/users/{id}", created("users"), "{'role':'admin'}"),
                IdempotencyTest.write("PUT", "/api/users/{id}/password", created("users"), "{" + PASSWORD + "}"),
                IdempotencyTest.write("DELETE", "/api/users/{id}", created("users"), ""),
                IdempotencyTest.write("POST", "/api/users/{id}/restore", deleted("users"), ""));
    }

    private static String somebody(String more) {
        return SOMEBODY.formatted(phone(), more);
    }

    private static String created(String list) {
        return EndToEnd.SHOP.person(list, phone());
    }

    private static String phone() {
        return "177%08d".formatted(PHONES.incrementAndGet());
    }

    private static String deleted(String list) {
        String id = created(list);
        EndToEnd.API.delete("/api/" + list + "/" + id).is(200);
        return id;
    }
}
