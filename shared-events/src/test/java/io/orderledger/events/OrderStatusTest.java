package io.orderledger.events;

import static io.orderledger.events.OrderStatus.CANCELLED;
import static io.orderledger.events.OrderStatus.CONFIRMED;
import static io.orderledger.events.OrderStatus.DELIVERED;
import static io.orderledger.events.OrderStatus.DRAFT;
import static io.orderledger.events.OrderStatus.PENDING;
import static io.orderledger.events.OrderStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatusTest {
    @Test
    void theTableOfWhoMayFollowWhom() {
        assertThat(DRAFT.next(Fulfillment.NONE)).containsExactly(PENDING, CONFIRMED, CANCELLED);
        assertThat(PENDING.next(Fulfillment.NONE)).containsExactly(DRAFT, CONFIRMED, CANCELLED);
        assertThat(CONFIRMED.next(Fulfillment.NONE)).containsExactly(SHIPPED, CANCELLED);
        assertThat(SHIPPED.next(Fulfillment.NONE)).containsExactly(DELIVERED, CONFIRMED);
        assertThat(SHIPPED.next(Fulfillment.PARTIAL)).containsExactly(DELIVERED);
        assertThat(DELIVERED.next(Fulfillment.FULL)).isEmpty();
        assertThat(DELIVERED.next(Fulfillment.PARTIAL)).isEmpty();
        assertThat(CANCELLED.next(Fulfillment.NONE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void noStatusFollowsItself(OrderStatus status) {
        for (Fulfillment delivered : Fulfillment.values()) {
            assertThat(status.next(delivered)).doesNotContain(status).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void finalIsWhoNobodyFollows(OrderStatus status) {
        assertThat(status.isFinal())
                .isEqualTo(Arrays.stream(Fulfillment.values())
                        .allMatch(delivered -> status.next(delivered).isEmpty()));
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void namesOnTheWireAreReadBack(OrderStatus status) {
        assertThat(status.wireName()).isEqualTo(status.name().toLowerCase(Locale.ROOT));
        assertThat(OrderStatus.ofWireName(status.wireName())).contains(status);
        assertThat(OrderStatus.ofWireName(status.name())).isEmpty();
    }

    @Test
    void otherNamesAreNoStatus() {
        assertThat(OrderStatus.ofWireName("")).isEmpty();
        assertThat(OrderStatus.ofWireName("canceled")).isEmpty();
        assertThat(OrderStatus.ofWireName("draft ")).isEmpty();
    }
}
