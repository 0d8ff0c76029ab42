package io.orderledger.command.gateway;

import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.events.LedgerEvent;
import io.orderledger.ledger.AppendReceipt;
import io.orderledger.ledger.ClaimTaken;
import io.orderledger.ledger.Evolution;
import io.orderledger.ledger.Folded;
import io.orderledger.ledger.LedgerReader;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Sends commands and answers with what the ledger holds afterwards, never with a projection. */
@Component
public class Commands {
    /** How often a command that lost a race is decided again, on the state that won. */
    static final int MOST_ATTEMPTS = 8;

    private static final long LONGEST_FIRST_PAUSE_MICROS = 2_000;

    private final CommandGateway gateway;
    private final LedgerReader reader;

    Commands(CommandGateway gateway, LedgerReader reader) {
        this.gateway = gateway;
        this.reader = reader;
    }

    /**
     * Sends a command and folds its stream as it stands then.
     *
     * @throws CommandRejected when the command was refused
     * @throws ConcurrencyException when it lost every race of {@link #MOST_ATTEMPTS}
     */
    public <S, E extends LedgerEvent> Written<S> send(LedgerCommand command, Evolution<S, E> evolution, Call call) {
        long position = send(command, call);
        Folded<S> folded = reader.state(command.streamId(), evolution);
        return new Written<>(folded, Math.max(position, folded.position()));
    }

    private long send(LedgerCommand command, Call call) {
        boolean anyVersionWillDo = call.ifMatch().version().isEmpty();
        for (int attempt = 1; ; attempt++) {
            try {
                var receipt = new AppendReceipt();
                gateway.sendAndWait(new GenericCommandMessage<>(command, call.metadata())
                        .andMetaData(Map.of(AppendReceipt.METADATA_KEY, receipt)));
                return receipt.lastPosition();
            } catch (ConcurrencyException lost) {
                if (!anyVersionWillDo || attempt == MOST_ATTEMPTS) throw lost;
            } catch (ClaimTaken taken) {
                boolean numberRaced = taken.scope().equals(SideRows.ORDER_NUMBER);
                if (!numberRaced || attempt == MOST_ATTEMPTS) throw taken;
            }
            pause(attempt);
        }
    }

    /** Random, and twice as long on average with each attempt, so that racers spread out. */
    private static void pause(int attempt) {
        long most = LONGEST_FIRST_PAUSE_MICROS << attempt;
        LockSupport.parkNanos(
                TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(most)));
    }
}
