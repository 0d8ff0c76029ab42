package io.orderledger.query;

import static io.orderledger.query.ReadPeople.BOSS;
import static io.orderledger.query.ReadPeople.CLERK;
import static io.orderledger.query.ReadPeople.DRIVER;
import static io.orderledger.query.ReadPeople.GONE_USER;
import static io.orderledger.query.ReadPeople.INVITED;
import static io.orderledger.query.ReadPeople.LEFT;
import static io.orderledger.query.ReadPeople.RETURNED;
import static io.orderledger.query.ReadPeople.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.query.RunningApp.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Users and employees, one by one and in lists. */
class PeopleReadsTest extends ReadApi {
    @Test
    void aUserIsShownWithTheirStandingAndWithoutCredentials() {
        Answer answer = fresh("/api/users/" + BOSS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        JsonNode user = answer.data();
        assertThat(user.propertyNames())
                .isSubsetOf(
                        "id",
                        "name",
                        "phone",
                        "role",
                        "avatar",
                        "employeeId",
                        "status",
                        "createdAt",
                        "updatedAt",
                        "deletedAt",
                        "version");
        assertThat(user.get("role").asString()).isEqualTo("admin");
        assertThat(user.get("avatar").asString()).isEqualTo("https://example.com/1.png");
        assertThat(user.get("status").asString()).isEqualTo("active");
        assertThat(fresh("/api/users/" + INVITED).data().get("employeeId").asString())
                .isEqualTo(DRIVER);
    }

    @ParameterizedTest
    @CsvSource({BOSS + ", active", INVITED + ", invited", SUSPENDED + ", inactive", RETURNED + ", invited"})
    void theStatusFollowsFromWhatHappened(String id, String status) {
        assertThat(fresh("/api/users/" + id).data().get("status").asString()).isEqualTo(status);
    }

    @Test
    void anEmployeeIsShown() {
        Answer answer = fresh("/api/employees/" + CLERK);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.data().toString())
                .contains("\"name\":\"李_会计\"", "\"role\":\"manager\"", "\"status\":\"inactive\"");
    }

    @Test
    void deletedOnesAreHiddenFromListsAndFoundById() {
        assertThat(ids("/api/users")).containsExactly(RETURNED, SUSPENDED, INVITED, BOSS);
        assertThat(ids("/api/employees")).containsExactly(CLERK, DRIVER);
        for (String path : List.of("/api/users/" + GONE_USER, "/api/employees/" + LEFT)) {
            assertThat(fresh(path).data().path("deletedAt").isString()).isTrue();
        }
        assertThat(fresh("/api/users/" + RETURNED).data().path("employeeId").isString())
                .as("deleting lets go of the employee")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/users?role=delivery, '', 2",
        "/api/users?role=auditor, '', 0",
        "/api/users?status=invited, '', 2",
        "/api/users?status=inactive, '', 1",
        "/api/users?status=invited&role=delivery, '', 1",
        "/api/users?keyword=, 1370000000, 4",
        "/api/users?keyword=, 𠮷, 1",
        "/api/users?keyword=, %, 1",
        "/api/users?keyword=, _, 1",
        "/api/users?role=delivery&keyword=, %, 1",
        "/api/users?role=admin&keyword=, 走, 0",
        "/api/employees?role=delivery, '', 1",
        "/api/employees?status=active, '', 1",
        "/api/employees?status=active&role=manager, '', 0",
        "/api/employees?keyword=, 0571, 2",
        "/api/employees?keyword=, %, 1",
        "/api/employees?keyword=, _, 1",
    })
    void listsAreFilteredAndSearched(String path, String keyword, int expected) {
        JsonNode page = fresh(path + RunningApp.encoded(keyword)).data();
        assertThat(page.get("total").intValue()).isEqualTo(expected);
        assertThat(page.get("list").size()).isEqualTo(expected);
        assertThat(page.at("/asOf/position").longValue()).isPositive();
    }

    @Test
    void pagesAndCursorsKeepTheFilter() {
        JsonNode first = fresh("/api/users?pageSize=1&role=delivery").data();
        assertThat(first.get("total").intValue()).isEqualTo(2);
        assertThat(texts(first.get("list"), "id")).containsExactly(SUSPENDED);
        assertThat(ids("/api/users?pageSize=1&role=delivery&page=2")).containsExactly(INVITED);
        assertThat(ids("/api/users?pageSize=1&role=delivery&cursor="
                        + first.get("nextCursor").asString()))
                .containsExactly(INVITED);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/users?role=ADMIN, role",
        "/api/users?status=deleted, status",
        "/api/employees?role=admin, role",
        "/api/employees?status=invited, status"
    })
    void aFilterThatDoesNotExistIsRefused(String path, String field) {
        Answer answer = fresh(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo("NOT_ONE_OF");
    }

    @Test
    void whoIsUnknownIsNotFound() {
        assertThat(fresh("/api/users/" + DRIVER).body().get("error").asString()).isEqualTo("USER_NOT_FOUND");
        assertThat(fresh("/api/employees/" + BOSS).body().get("error").asString())
                .isEqualTo("EMPLOYEE_NOT_FOUND");
    }

    private static List<String> ids(String path) {
        return texts(fresh(path).data().get("list"), "id");
    }
}
