package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.adjusted;
import static io.orderledger.ledger.TestEvents.customer;
import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Units that share a commit: one that is refused does the others no harm. */
class BatchConflictTest {
    private static final String PHONE = "13800000000";
    private static final String FREE_PHONE = "13900000000";

    private final TestLedger ledger = TestLedger.empty();
    private final String product = newId();
    private final String grown = newId();
    private final EventMessage<?> there = customer(newId(), PHONE);

    @AfterEach
    void close() {
        ledger.close();
    }

    /**
     * A unit of the batch.
     *
     * @param refusal null when it is to be written
     */
    private record Sent(String key, @Nullable Class<? extends Exception> refusal, EventMessage<?>... events) {}

    private static Sent written(EventMessage<?>... events) {
        return new Sent("", null, events);
    }

    private static Sent refused(Class<? extends Exception> refusal, EventMessage<?>... events) {
        return new Sent("", refusal, events);
    }

    private List<Sent> units() {
        EventMessage<?> twin = stock(newId(), 0);
        return List.of(
                written(stock(product, 0), stock(newId(), 0)),
                refused(ConcurrencyException.class, stock(newId(), 0), stock(grown, 0)),
                written(stock(product, 1)),
                refused(ClaimTaken.class, stock(newId(), 0), customer(newId(), PHONE)),
                written(customer(newId(), FREE_PHONE)),
                refused(ClaimTaken.class, customer(newId(), FREE_PHONE)),
                new Sent("used", AlreadyReceived.class, stock(newId(), 0)),
                new Sent("new", null, stock(product, 2)),
                new Sent("new", AlreadyReceived.class, stock(newId(), 0)),
                refused(EventStoreException.class, stock(newId(), 0), withId(there.getIdentifier())),
                written(twin),
                refused(EventStoreException.class, withId(twin.getIdentifier())),
                refused(ConcurrencyException.class, stock(product, 2)),
                written(stock(product, 3), stock(product, 4)));
    }

    @Test
    void onlyTheGuiltyFail() throws Exception {
        List<Acknowledged> acknowledged = appendAsOneBatch(units());
        assertThat(ledger.meters.get("ledger.flush.units").summary().max())
                .as("they shared one commit")
                .isEqualTo(acknowledged.size() - 3);
    }

    @Test
    void anErrorThatNobodyForesawIsItsUnitsOwn() throws Exception {
        List<Sent> units = new ArrayList<>(units());
        units.add(4, refused(EventStoreException.class, stock(newId(), 0), customer(newId(), "1".repeat(256))));
        appendAsOneBatch(units);
        assertThat(ledger.meters.get("ledger.flush.units").summary().max())
                .as("each was written by itself")
                .isOne();
    }

    private List<Acknowledged> appendAsOneBatch(List<Sent> units) throws Exception {
        List<Acknowledged> acknowledged = new ArrayList<>();
        acknowledged.add(sent(written(there)));
        acknowledged.add(sent(new Sent("used", null, stock(grown, 0))));
        List<Future<Acknowledged>> answers = new ArrayList<>();
        Sent first = written(stock(newId(), 0));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Acknowledged> ahead;
            try (HeldHead _ = HeldHead.by(ledger)) {
                ahead = threads.submit(() -> sent(first));
                Await.until(() -> HeldHead.isWaitedFor(ledger));
                for (Sent unit : units) {
                    int waiting = answers.size() + 1;
                    answers.add(threads.submit(() -> sent(unit)));
                    Await.until(() -> ledger.waiting() == waiting);
                }
            }
            acknowledged.add(ahead.get());
        }
        for (int i = 0; i < units.size(); i++) {
            Class<? extends Exception> refusal = units.get(i).refusal();
            if (refusal == null) {
                acknowledged.add(answers.get(i).get());
            } else {
                assertThat(catchThrowable(answers.get(i)::get))
                        .as("unit %s", i)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(refusal);
            }
        }
        StoredLedger.of(ledger).isContiguous().holdsOnly(acknowledged);
        return acknowledged;
    }

    private Acknowledged sent(Sent unit) {
        List<String> ids =
                Arrays.stream(unit.events()).map(EventMessage::getIdentifier).toList();
        long last =
                unit.key().isEmpty() ? ledger.append(unit.events()) : ledger.append(request(unit.key()), unit.events());
        return new Acknowledged(last, unit.key(), ids);
    }

    private static ReceiptRequest request(String key) {
        return new ReceiptRequest(new IdempotencyKey("test", key), new byte[32], "stream");
    }

    private static EventMessage<?> withId(String eventId) {
        String stream = newId();
        return new GenericDomainEventMessage<>("Test", stream, 0, adjusted(stream), Map.of(), eventId, Instant.now());
    }
}
