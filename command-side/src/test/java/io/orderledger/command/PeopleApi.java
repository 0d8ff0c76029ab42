package io.orderledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.CommandSide.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The command side for the tests of users and employees: one for all, as none minds what the others wrote. */
abstract class PeopleApi {
    private static final AtomicInteger PHONES = new AtomicInteger();
    static final CommandSide SIDE = CommandSide.start();

    static Answer user(String json) {
        return SIDE.post("/api/users", json);
    }

    static String employee() {
        Answer created =
                SIDE.post("/api/employees", "{'name':'王师傅','phone':'%s','role':'delivery'}".formatted(phone()));
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        return id(created);
    }

    static String phone() {
        return "139%08d".formatted(PHONES.incrementAndGet());
    }

    static String id(Answer answer) {
        return text(answer, "id");
    }

    static String text(Answer answer, String field) {
        return answer.data().path(field).asString();
    }

    static String error(Answer answer) {
        return answer.body().path("error").asString();
    }

    static List<String> errors(Answer answer) {
        return answer.body()
                .path("errors")
                .valueStream()
                .map(one ->
                        one.path("field").asString() + " " + one.path("code").asString())
                .toList();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> List<T> atOnce(Callable<T>... calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(List.of(calls))) results.add(result.get());
            return results;
        }
    }
}
