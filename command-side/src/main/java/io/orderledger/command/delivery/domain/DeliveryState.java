package io.orderledger.command.delivery.domain;

import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.DeliveryCancelled;
import io.orderledger.events.DeliveryEvent.DeliveryCompleted;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.DeliveryReassigned;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.DeliveryEvent.StopRemoved;
import io.orderledger.events.DeliveryEvent.StopResolved;
import io.orderledger.events.DeliveryStatus;
import io.orderledger.ledger.Evolution;

/** A delivery run in one of its statuses, or that there is none yet. */
public sealed interface DeliveryState {
    Evolution<DeliveryState, DeliveryEvent> EVOLUTION =
            new Evolution<>(DeliveryEvent.class, new NotPlanned(), DeliveryState::evolve);

    record NotPlanned() implements DeliveryState {}

    /** Every state but {@link NotPlanned}. */
    sealed interface Planned extends DeliveryState {
        Run run();

        DeliveryStatus status();
    }

    record Pending(Run run) implements Planned {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.PENDING;
        }
    }

    record InProgress(Run run) implements Planned {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.IN_PROGRESS;
        }
    }

    /** The event says when, and what was delivered in all. */
    record Completed(Run run, DeliveryCompleted completion) implements Planned {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.COMPLETED;
        }
    }

    record Cancelled(Run run, String reason) implements Planned {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.CANCELLED;
        }
    }

    static DeliveryState evolve(DeliveryState state, DeliveryEvent event) {
        return switch (event) {
            case DeliveryPlanned e -> new Pending(Run.of(e));
            case DeliveryReassigned e -> new Pending(run(state).givenTo(e.employeeId(), e.employeeName()));
            case StopAdded e -> new Pending(run(state).with(e));
            case StopRemoved e -> new Pending(run(state).without(e.orderId()));
            case DeliveryStarted e -> new InProgress(run(state).started(e.startedAt()));
            case StopResolved e -> new InProgress(run(state).resolved(e));
            case DeliveryCompleted e -> new Completed(run(state), e);
            case DeliveryCancelled e -> new Cancelled(run(state), e.reason());
        };
    }

    private static Run run(DeliveryState state) {
        return switch (state) {
            case Planned planned -> planned.run();
            case NotPlanned _ -> throw new IllegalStateException("the stream does not begin with its planning");
        };
    }
}
