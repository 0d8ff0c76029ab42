package io.orderledger.command.gateway;

import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.events.LedgerEvent;
import io.orderledger.ledger.AlreadyReceived;
import io.orderledger.ledger.CommandReceipt;
import io.orderledger.ledger.CommandReceipts;
import io.orderledger.ledger.Evolution;
import io.orderledger.ledger.Folded;
import io.orderledger.ledger.IdempotencyKey;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.ledger.ReceiptRequest;
import io.orderledger.ledger.Until;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Sends commands and answers with what the ledger holds afterwards, never with a projection. */
@Component
public class Commands {
    private final Sender sender;
    private final LedgerReader reader;
    private final CommandReceipts receipts;
    private final Set<IdempotencyKey> underWay = ConcurrentHashMap.newKeySet();

    Commands(Sender sender, LedgerReader reader, CommandReceipts receipts) {
        this.sender = sender;
        this.reader = reader;
        this.receipts = receipts;
    }

    /**
     * Sends a command and folds its stream as it stood then. A call with an idempotency key takes effect once: the
     * second one gives what the first one gave.
     *
     * @throws CommandRejected when the command was refused
     * @throws ConcurrencyException when it lost every race it was given ({@code ledger.command-attempts})
     * @throws KeyUnderWay when the same key is being served at this moment
     * @throws KeyReused when the key stands for another request
     */
    public <S, E extends LedgerEvent> Written<S> send(LedgerCommand command, Evolution<S, E> evolution, Call call) {
        Once once = call.once();
        if (once == null) return written(command, evolution, sender.send(command, call, null));
        if (!underWay.add(once.key())) throw new KeyUnderWay();
        try {
            Optional<CommandReceipt> receipt = receipts.find(once.key());
            if (receipt.isPresent()) return replayed(receipt.get(), once, evolution);
            return sendOnce(command, evolution, call, once);
        } catch (AlreadyReceived elsewhere) {
            return replayed(elsewhere.receipt(), once, evolution);
        } finally {
            underWay.remove(once.key());
        }
    }

    private <S, E extends LedgerEvent> Written<S> sendOnce(
            LedgerCommand command, Evolution<S, E> evolution, Call call, Once once) {
        var request = new ReceiptRequest(once.key(), once.requestHash(), command.streamId());
        long position = sender.send(command, call, request);
        if (position == Sender.NOTHING_RECORDED) position = receipts.record(request);
        return written(command, evolution, position);
    }

    private <S, E extends LedgerEvent> Written<S> written(
            LedgerCommand command, Evolution<S, E> evolution, long position) {
        Folded<S> folded = reader.state(command.streamId(), evolution);
        // Somebody may have gone on from there already; the answer tells what this command left behind.
        boolean grown = position != Sender.NOTHING_RECORDED && folded.position() > position;
        if (grown) folded = reader.state(command.streamId(), evolution, new Until.Position(position));
        return new Written<>(command.streamId(), folded, Math.max(position, folded.position()), null);
    }

    private <S, E extends LedgerEvent> Written<S> replayed(
            CommandReceipt receipt, Once once, Evolution<S, E> evolution) {
        if (!receipt.isFor(once.requestHash())) throw new KeyReused();
        long position = receipt.lastPosition();
        Folded<S> folded = reader.state(receipt.streamId(), evolution, new Until.Position(position));
        return new Written<>(receipt.streamId(), folded, Math.max(position, folded.position()), receipt.createdAt());
    }

    /** The same idempotency key is being served at this moment. */
    static final class KeyUnderWay extends RuntimeException {
        KeyUnderWay() {
            super("the idempotency key is being served", null, false, false);
        }
    }

    /** The idempotency key stands for another request. */
    static final class KeyReused extends RuntimeException {
        KeyReused() {
            super("the idempotency key stands for another request", null, false, false);
        }
    }
}
