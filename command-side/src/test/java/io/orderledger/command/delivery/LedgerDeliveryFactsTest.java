package io.orderledger.command.delivery;

import static io.orderledger.command.delivery.RunExamples.LI;
import static io.orderledger.command.delivery.RunExamples.MANAGER;
import static io.orderledger.command.delivery.RunExamples.NOW;
import static io.orderledger.command.delivery.RunExamples.RUN;
import static io.orderledger.command.delivery.RunExamples.WANG;
import static io.orderledger.command.delivery.RunExamples.confirmedEvents;
import static io.orderledger.command.delivery.RunExamples.pending;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.Calendars;
import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryCommand.CancelDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.PlanDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.ReviseDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.StartDelivery;
import io.orderledger.command.delivery.domain.DeliveryFacts;
import io.orderledger.command.delivery.domain.DeliveryState;
import io.orderledger.command.employee.domain.EmployeeState;
import io.orderledger.command.scenario.InMemoryLedger;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.EmployeeEvent.EmployeeCreated;
import io.orderledger.events.EmployeeRole;
import io.orderledger.events.LedgerEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which number a run gets, and what is asked of the ledger for which command. */
class LedgerDeliveryFactsTest {
    private static final Map<String, List<? extends LedgerEvent>> LEDGER = Map.of(
            WANG,
            List.of(new EmployeeCreated(WANG, "王五", "13700137000", EmployeeRole.DELIVERY)),
            "order-1",
            confirmedEvents("order-1"),
            "order-2",
            confirmedEvents("order-2"));

    private int taken;

    @ParameterizedTest
    @CsvSource({"2024-06-01T15:59:59.999Z, 20240601-042", "2024-06-01T16:00:00Z, 20240602-042"})
    void theNumberIsOfTheBusinessDay(Instant at, String number) {
        assertThat(read(at, notPlanned(), plan(null, "order-1")).deliveryNumber())
                .isEqualTo(number);
        Instant later = Instant.parse("2024-06-15T02:00:00Z");
        assertThat(read(later, notPlanned(), plan(at, "order-1")).deliveryNumber())
                .isEqualTo(number);
    }

    @Test
    void aRefusedRunTakesNoNumber() {
        assertThat(read(NOW, notPlanned(), plan(null, "order-1", "order-9")).deliveryNumber())
                .isEmpty();
        assertThat(read(NOW, notPlanned(), plan(NOW.plusSeconds(1), "order-1")).deliveryNumber())
                .isEmpty();
        assertThat(taken).isZero();
    }

    @Test
    void aRevisionAsksForWhatItNames() {
        DeliveryFacts driver = read(NOW, planned(), new ReviseDelivery(RUN, WANG, null));
        assertThat(driver.employee()).isInstanceOf(EmployeeState.Known.class);
        assertThat(driver.orders()).isEmpty();
        DeliveryFacts orders = read(NOW, planned(), new ReviseDelivery(RUN, null, List.of("order-2")));
        assertThat(orders.employee()).isInstanceOf(EmployeeState.Unknown.class);
        assertThat(orders.orders()).containsOnlyKeys("order-2");
        assertThat(read(NOW, planned(), new ReviseDelivery(RUN, LI, null)).employee())
                .isInstanceOf(EmployeeState.Unknown.class);
    }

    @Test
    void aStartAsksForWhoeverHasTheRun() {
        assertThat(read(NOW, planned(), new StartDelivery(RUN, null, MANAGER)).employee())
                .isInstanceOf(EmployeeState.Known.class);
        assertThat(read(NOW, planned(), new CancelDelivery(RUN, "下雨"))).isEqualTo(DeliveryFacts.nothingBut(NOW));
    }

    private DeliveryFacts read(Instant now, DeliveryState state, DeliveryCommand command) {
        var facts = new LedgerDeliveryFacts(
                InMemoryLedger.of(LEDGER),
                (series, _) -> {
                    assertThat(series).isEqualTo("delivery-number");
                    taken++;
                    return 42;
                },
                Calendars.at(now, ZoneId.of("Asia/Shanghai")));
        return facts.read(state, command);
    }

    private static PlanDelivery plan(@Nullable Instant at, String... orderIds) {
        return new PlanDelivery(RUN, WANG, List.of(orderIds), at, null, MANAGER);
    }

    private static DeliveryState notPlanned() {
        return DeliveryState.EVOLUTION.initial();
    }

    private static DeliveryState planned() {
        DeliveryState state = notPlanned();
        for (DeliveryEvent event : pending()) state = DeliveryState.evolve(state, event);
        return state;
    }
}
