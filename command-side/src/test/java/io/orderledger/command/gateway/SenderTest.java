package io.orderledger.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import io.orderledger.command.decision.Actor;
import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.command.decision.Rejection.ChangedMeanwhile;
import io.orderledger.command.decision.Rejection.ReasonRequired;
import io.orderledger.command.scenario.InMemoryLedger;
import io.orderledger.events.Role;
import io.orderledger.web.IfMatch;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A command that lost is decided again, as often as its bound allows; one that was answered is not. */
class SenderTest {
    private static final int ATTEMPTS = 4;

    private record Nudge(String streamId) implements LedgerCommand {}

    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private int attempts;

    @Test
    void whoLosesStartsAgain() {
        fails(new ConcurrencyException("grown"), new DeadlockException("a circle"), new CommandRejected(changed()));
        assertThat(send()).isNull();
        assertThat(attempts).isEqualTo(ATTEMPTS);
    }

    @Test
    void whoAlwaysLosesIsToldToComeAgain() {
        for (RuntimeException failure : List.of(
                new ConcurrencyException("grown"), new DeadlockException("a circle"), new CommandRejected(changed()))) {
            fails(Collections.nCopies(ATTEMPTS, failure).toArray(RuntimeException[]::new));
            assertThat(send()).isEqualTo(ErrorCode.CONCURRENT_CHANGE);
            assertThat(attempts).isEqualTo(ATTEMPTS);
        }
    }

    @Test
    void aRefusalIsAskedForOnceMore() {
        fails(new CommandRejected(new ReasonRequired()), new CommandRejected(new ReasonRequired()));
        assertThat(send()).isEqualTo(ErrorCode.REASON_REQUIRED);
        assertThat(attempts).isEqualTo(2);
    }

    @Test
    void whoHasWaitedForAStreamForLongEnoughIsToldSo() {
        fails(new LockAcquisitionFailedException("maximum attempts exceeded"));
        assertThat(send()).isEqualTo(ErrorCode.LEDGER_BUSY);
        assertThat(attempts).isEqualTo(1);
    }

    private static ChangedMeanwhile changed() {
        return new ChangedMeanwhile("order-1");
    }

    private void fails(RuntimeException... inTurn) {
        failures.clear();
        failures.addAll(List.of(inTurn));
        attempts = 0;
    }

    /** What the caller is told; null when the command was accepted. */
    private @Nullable ErrorCode send() {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(Nudge.class.getName(), _ -> {
            attempts++;
            RuntimeException failure = failures.poll();
            if (failure != null) throw failure;
            return null;
        });
        var ledger = InMemoryLedger.of(Map.of());
        var sender = new Sender(DefaultCommandGateway.builder().commandBus(bus).build(), ledger, ATTEMPTS);
        var call = new Call(
                new Actor("somebody", Role.ADMIN), null, Origin.inside("request-1"), new IfMatch.Absent(), null);
        RuntimeException failure = catchRuntimeException(() -> sender.send(new Nudge("order-1"), call, null));
        if (failure == null) return null;
        ApiFailure answer = new CommandFailures(ledger).map(failure);
        return answer == null ? null : answer.code();
    }
}
