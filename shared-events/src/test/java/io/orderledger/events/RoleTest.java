package io.orderledger.events;

import static io.orderledger.events.Right.COST_READ;
import static io.orderledger.events.Right.CUSTOMER_ERASE;
import static io.orderledger.events.Right.PRICE_BELOW_COST;
import static io.orderledger.events.Right.PRICE_OVERRIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the business said of the roles; that every route asks for a right of the table is tested over HTTP. */
class RoleTest {
    @ParameterizedTest
    @EnumSource
    void anAdminMayEverything(Right right) {
        assertThat(Role.ADMIN.may(right)).isTrue();
    }

    @Test
    void aManagerMayAllButUsersConfigurationAndWhatOnlyAnAdminAnswersFor() {
        assertThat(rightsMissing(Role.MANAGER))
                .containsExactly(
                        CUSTOMER_ERASE,
                        PRICE_BELOW_COST,
                        Right.CONFIG_READ,
                        Right.CONFIG_WRITE,
                        Right.USER_READ,
                        Right.USER_WRITE,
                        Right.LOG_READ,
                        Right.AUDIT_READ,
                        Right.PERSONAL_READ,
                        Right.METRICS_READ,
                        Right.PROJECTION_READ,
                        Right.PROJECTION_OPERATE);
    }

    @Test
    void employeesAndDriversSeeNoCostAndSetNoPrice() {
        for (Role role : List.of(Role.EMPLOYEE, Role.DELIVERY)) {
            assertThat(role.rights()).doesNotContain(COST_READ, PRICE_OVERRIDE, PRICE_BELOW_COST, Right.ORDER_READ_ALL);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDITOR", "ANALYST"})
    void whoOnlyReadsChangesNothing(Role role) {
        assertThat(role.rights())
                .allSatisfy(right -> assertThat(right.wireName()).contains(":read"));
    }

    @Test
    void anAuditorReadsEverything() {
        assertThat(Arrays.stream(Right.values())
                        .filter(right -> right.wireName().contains(":read")))
                .allSatisfy(right -> assertThat(Role.AUDITOR.may(right)).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void aRoleIsFoundByItsName(Role role) {
        assertThat(Role.byWireName(role.wireName())).contains(role);
    }

    @Test
    void namesAreThoseOfTheApi() {
        assertThat(Right.ORDER_EDIT_CONFIRMED.wireName()).isEqualTo("order:edit-confirmed");
        assertThat(Right.LOG_READ.wireName()).isEqualTo("log:read");
        assertThat(Role.byWireName("ADMIN")).isEmpty();
    }

    private static List<Right> rightsMissing(Role role) {
        return Arrays.stream(Right.values()).filter(right -> !role.may(right)).toList();
    }
}
