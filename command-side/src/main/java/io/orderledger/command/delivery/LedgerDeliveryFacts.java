package io.orderledger.command.delivery;

import io.orderledger.command.BusinessCalendar;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryCommand.CancelDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.CompleteDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.PlanDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.ResolveStop;
import io.orderledger.command.delivery.domain.DeliveryCommand.ReviseDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.StartDelivery;
import io.orderledger.command.delivery.domain.DeliveryDecider;
import io.orderledger.command.delivery.domain.DeliveryFacts;
import io.orderledger.command.delivery.domain.DeliveryState;
import io.orderledger.command.delivery.domain.DeliveryState.NotPlanned;
import io.orderledger.command.delivery.domain.DeliveryState.Planned;
import io.orderledger.command.employee.domain.EmployeeState;
import io.orderledger.command.numbering.NumberSeries;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.ledger.DailyNumbers;
import io.orderledger.ledger.LedgerReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the facts from the ledger, no more of them than the command asks for. Takes no lock on other streams. */
@Component
class LedgerDeliveryFacts implements DeliveryFactsReader {
    private final LedgerReader reader;
    private final DailyNumbers numbers;
    private final BusinessCalendar calendar;

    LedgerDeliveryFacts(LedgerReader reader, DailyNumbers numbers, BusinessCalendar calendar) {
        this.reader = reader;
        this.numbers = numbers;
        this.calendar = calendar;
    }

    @Override
    public DeliveryFacts read(DeliveryState state, DeliveryCommand command) {
        DeliveryFacts nothing = DeliveryFacts.nothingBut(calendar.now());
        return switch (command) {
            case PlanDelivery c -> planning(nothing, state, c);
            case ReviseDelivery c -> revising(nothing, c);
            case StartDelivery _ -> starting(nothing, state);
            case ResolveStop _, CompleteDelivery _, CancelDelivery _ -> nothing;
        };
    }

    private DeliveryFacts planning(DeliveryFacts facts, DeliveryState state, PlanDelivery c) {
        DeliveryFacts unnumbered = facts.drivenBy(employee(c.employeeId())).of(orders(c.orderIds()));
        // Only a run that will be planned takes a number: a refused one would hold it while others overtake.
        return switch (DeliveryDecider.decide(state, c, unnumbered)) {
            case Decision.Rejected<DeliveryEvent> _ -> unnumbered;
            case Decision.Accepted<DeliveryEvent> _ -> {
                Instant plannedAt = c.plannedAt() == null ? facts.now() : c.plannedAt();
                yield unnumbered.numbered(NumberSeries.DELIVERIES.take(numbers, calendar.dayOf(plannedAt)));
            }
        };
    }

    private DeliveryFacts revising(DeliveryFacts facts, ReviseDelivery c) {
        String employeeId = c.employeeId();
        List<String> orderIds = c.orderIds();
        DeliveryFacts driven = employeeId == null ? facts : facts.drivenBy(employee(employeeId));
        return orderIds == null ? driven : driven.of(orders(orderIds));
    }

    private DeliveryFacts starting(DeliveryFacts facts, DeliveryState state) {
        return switch (state) {
            case NotPlanned _ -> facts;
            case Planned planned -> facts.drivenBy(employee(planned.run().employeeId()));
        };
    }

    private EmployeeState employee(String employeeId) {
        return reader.state(employeeId, EmployeeState.EVOLUTION).state();
    }

    private Map<String, OrderState> orders(List<String> orderIds) {
        var orders = new HashMap<String, OrderState>();
        for (String id : orderIds) {
            orders.put(id, reader.state(id, OrderState.EVOLUTION).state());
        }
        return orders;
    }
}
