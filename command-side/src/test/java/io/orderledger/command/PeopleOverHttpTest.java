package io.orderledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.CommandSide.Answer;
import io.orderledger.command.account.UserPhones;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users and employees come and go over HTTP, on a real ledger. */
class PeopleOverHttpTest extends PeopleApi {
    @Test
    void aUserIsInvitedChangedDeletedAndRestored() {
        String phone = phone();
        Answer invited = user("{'name':'小王','phone':'+86 %s','role':'manager'}".formatted(phone));
        assertThat(invited.status()).as(invited.body().toString()).isEqualTo(201);
        String path = "/api/users/" + id(invited);
        assertThat(invited.header("Location")).isEqualTo(path);
        assertThat(invited.header("ETag")).isEqualTo("\"1\"");
        assertThat(text(invited, "phone")).isEqualTo(phone);
        assertThat(text(invited, "status")).isEqualTo("invited");
        assertThat(SIDE.bean(UserPhones.class).userWith("+86-" + phone)).contains(id(invited));

        Answer changed = SIDE.put(path, "{'role':'auditor','status':'inactive','avatar':'https://example.com/𠮷.png'}");
        assertThat(changed.header("ETag")).as("three facts, one answer").isEqualTo("\"4\"");
        assertThat(text(changed, "role")).isEqualTo("auditor");
        assertThat(text(changed, "status")).isEqualTo("inactive");
        assertThat(text(changed, "name")).isEqualTo("小王");

        assertThat(SIDE.delete(path, "If-Match", "\"3\"").status()).isEqualTo(412);
        assertThat(text(SIDE.delete(path, "If-Match", "\"4\""), "deletedAt")).endsWith("Z");
        assertThat(SIDE.delete(path).header("ETag")).as("twice is fine").isEqualTo("\"5\"");
        assertThat(SIDE.bean(UserPhones.class).userWith(phone)).isEmpty();
        assertThat(error(SIDE.put(path, "{'name':'x'}"))).isEqualTo("USER_DELETED");
        Answer restored = SIDE.post(path + "/restore", "{}");
        assertThat(restored.data().path("deletedAt").isNull()).isTrue();
        assertThat(text(SIDE.put(path, "{'status':'active'}"), "status")).isEqualTo("invited");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/users {'name':'甲','phone':'%s','role':'employee','password':'correct horse battery'}",
                "/api/employees {'name':'甲','phone':'%s','role':'delivery'}"
            })
    void ofTwoWhoWantOnePhoneOneGetsIt(String request) throws Exception {
        String path = request.substring(0, request.indexOf(' '));
        String body = request.substring(path.length() + 1).formatted(phone());
        List<Answer> answers = atOnce(() -> SIDE.post(path, body), () -> SIDE.post(path, body));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        Answer winner = answers.get(answers.get(0).status() == 201 ? 0 : 1);
        Answer loser = answers.get(answers.get(0).status() == 201 ? 1 : 0);
        assertThat(error(loser)).isEqualTo("PHONE_TAKEN");
        assertThat(text(loser, "id")).isEqualTo(id(winner));

        String first = path + "/" + id(winner);
        assertThat(SIDE.delete(first).status()).isEqualTo(200);
        Answer successor = SIDE.post(path, body);
        assertThat(successor.status()).isEqualTo(201);
        assertThat(error(SIDE.post(first + "/restore", "{}"))).isEqualTo("PHONE_TAKEN");
        assertThat(SIDE.put(path + "/" + id(successor), "{'phone':'%s'}".formatted(phone()))
                        .status())
                .isEqualTo(200);
        assertThat(SIDE.post(first + "/restore", "{}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/users", "/api/employees"})
    void twoPostsWithOneKeyAreOne(String path) throws Exception {
        String body = "{'name':'甲','phone':'%s','role':'manager'}".formatted(phone());
        String key = "once " + path;
        Callable<Answer> post = () -> SIDE.post(path, body, "Idempotency-Key", key);
        List<Answer> answers = atOnce(post, post);
        // The other may have come while the first was under way; then it is told to come again.
        assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 409);
        Answer again = post.call();
        assertThat(again.status()).isEqualTo(201);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(answer -> id(answer))
                .containsOnly(id(again));
    }

    @Test
    void anEmployeeIsOneUserAtMost() {
        String driver = employee();
        String invitation = "{'name':'甲','phone':'%s','role':'delivery','employeeId':'%s'}";
        Answer linked = user(invitation.formatted(phone(), driver));
        assertThat(text(linked, "employeeId")).isEqualTo(driver);
        Answer second = user(invitation.formatted(phone(), driver.toUpperCase(java.util.Locale.ROOT)));
        assertThat(error(second)).isEqualTo("EMPLOYEE_LINKED");
        assertThat(text(second, "id")).isEqualTo(id(linked));

        String other = id(user("{'name':'乙','phone':'%s','role':'delivery'}".formatted(phone())));
        String link = "{'employeeId':'%s'}".formatted(driver);
        assertThat(error(SIDE.put("/api/users/" + other, link))).isEqualTo("EMPLOYEE_LINKED");
        assertThat(SIDE.put("/api/users/" + id(linked), "{'employeeId':null}").status())
                .isEqualTo(200);
        assertThat(SIDE.put("/api/users/" + other, link).status()).isEqualTo(200);
        assertThat(SIDE.delete("/api/users/" + other).status()).isEqualTo(200);
        assertThat(text(SIDE.put("/api/users/" + id(linked), link), "employeeId"))
                .isEqualTo(driver);
        assertThat(SIDE.post("/api/users/" + other + "/restore", "{}")
                        .data()
                        .path("employeeId")
                        .isNull())
                .isTrue();
        assertThat(SIDE.delete("/api/employees/" + driver).status()).isEqualTo(200);
        assertThat(error(SIDE.put("/api/users/" + other, link))).isEqualTo("EMPLOYEE_UNKNOWN");
    }

    @Test
    void anEmployeeIsCreatedChangedDeletedAndRestored() {
        String path = "/api/employees/" + employee();
        Answer changed = SIDE.put(path, "{'name':'王大','role':'manager','status':'inactive'}", "If-Match", "\"1\"");
        assertThat(changed.header("ETag")).isEqualTo("\"3\"");
        assertThat(text(changed, "role")).isEqualTo("manager");
        assertThat(text(changed, "status")).isEqualTo("inactive");
        assertThat(text(SIDE.delete(path), "deletedAt")).endsWith("Z");
        assertThat(error(SIDE.put(path, "{}"))).isEqualTo("EMPLOYEE_DELETED");
        assertThat(text(SIDE.post(path + "/restore", "{}"), "status")).isEqualTo("inactive");
        assertThat(error(SIDE.delete("/api/employees/" + UUID.randomUUID()))).isEqualTo("EMPLOYEE_NOT_FOUND");
        assertThat(error(SIDE.delete("/api/users/" + path.substring(15)))).isEqualTo("USER_NOT_FOUND");
    }
}
