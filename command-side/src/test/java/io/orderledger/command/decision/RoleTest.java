package io.orderledger.command.decision;

import static io.orderledger.command.decision.Right.ORDER_BACKDATE;
import static io.orderledger.command.decision.Right.ORDER_EDIT_CONFIRMED;
import static io.orderledger.command.decision.Right.PRICE_BELOW_COST;
import static io.orderledger.command.decision.Right.PRICE_OVERRIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void theTableOfWhoMayDoWhat() {
        assertThat(rightsOf(Role.ADMIN))
                .containsExactlyInAnyOrder(PRICE_OVERRIDE, PRICE_BELOW_COST, ORDER_BACKDATE, ORDER_EDIT_CONFIRMED);
        assertThat(rightsOf(Role.MANAGER))
                .containsExactlyInAnyOrder(PRICE_OVERRIDE, ORDER_BACKDATE, ORDER_EDIT_CONFIRMED);
        assertThat(rightsOf(Role.EMPLOYEE)).isEmpty();
    }

    @Test
    void anActorMayWhatTheirRoleMay() {
        assertThat(new Actor("anybody", Role.MANAGER).may(PRICE_OVERRIDE)).isTrue();
        assertThat(new Actor("anybody", Role.MANAGER).may(PRICE_BELOW_COST)).isFalse();
    }

    private static List<Right> rightsOf(Role role) {
        return Arrays.stream(Right.values()).filter(role::may).toList();
    }
}
