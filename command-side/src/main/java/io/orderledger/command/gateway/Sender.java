package io.orderledger.command.gateway;

import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.command.decision.Rejection.ChangedMeanwhile;
import io.orderledger.ledger.AppendReceipt;
import io.orderledger.ledger.ClaimTaken;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.ledger.ReceiptRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has a command decided, again if need be. At first it is decided on the states in memory, which may lack what another
 * node has just committed: if it appends, the ledger has confirmed them. If it is refused, or has nothing to do, or has
 * lost a race, it is decided again on what is in the ledger.
 */
@Component
class Sender {
    static final long NOTHING_RECORDED = 0;

    private static final long LONGEST_FIRST_PAUSE_MICROS = 2_000;

    private static final Set<String> NUMBERS = Set.of(SideRows.ORDER_NUMBER, SideRows.DELIVERY_NUMBER);

    private final CommandGateway gateway;
    private final LedgerReader reader;
    private final int mostAttempts;

    /** @param mostAttempts how often a command that lost a race is decided, each time on the state that won */
    Sender(CommandGateway gateway, LedgerReader reader, @Value("${ledger.command-attempts:8}") int mostAttempts) {
        this.gateway = gateway;
        this.reader = reader;
        this.mostAttempts = mostAttempts;
    }

    /**
     * Sends a command until it is decided.
     *
     * @return position of its last event, or {@link #NOTHING_RECORDED}
     */
    long send(LedgerCommand command, Call call, @Nullable ReceiptRequest request) {
        boolean current = false;
        for (int attempt = 1; ; attempt++) {
            try {
                long position = current
                        ? reader.current(() -> dispatch(command, call, request))
                        : dispatch(command, call, request);
                if (position != NOTHING_RECORDED || current) return position;
            } catch (CommandRejected refused) {
                // What was decided on had changed when it was carried out: no answer, but a reason to look again.
                boolean lost = refused.rejection() instanceof ChangedMeanwhile;
                if (lost ? attempt >= mostAttempts : current) throw refused;
                if (lost) pause(attempt);
            } catch (ConflictingAggregateVersionException refused) {
                if (current) throw refused;
            } catch (ConcurrencyException | DeadlockException lost) {
                // Streams are locked in one order, so nobody should meet a deadlock; whoever does, starts again.
                if (attempt >= mostAttempts) throw lost;
                pause(attempt);
            } catch (ClaimTaken taken) {
                if (!NUMBERS.contains(taken.scope()) || attempt >= mostAttempts) throw taken;
                pause(attempt);
            }
            current = true;
        }
    }

    private long dispatch(LedgerCommand command, Call call, @Nullable ReceiptRequest request) {
        var receipt = new AppendReceipt(request);
        gateway.sendAndWait(new GenericCommandMessage<>(command, call.metadata())
                .andMetaData(Map.of(AppendReceipt.METADATA_KEY, receipt)));
        return receipt.lastPosition();
    }

    /** Random, and twice as long on average with each attempt, so that racers spread out. */
    private static void pause(int attempt) {
        long most = LONGEST_FIRST_PAUSE_MICROS << attempt;
        LockSupport.parkNanos(
                TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(most)));
    }
}
