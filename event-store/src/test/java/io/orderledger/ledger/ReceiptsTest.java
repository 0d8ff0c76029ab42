package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request that is sent again takes effect once. */
class ReceiptsTest {
    private static final int SENDERS = 16;
    private static final IdempotencyKey KEY = new IdempotencyKey("POST /orders", "key");
    private static final byte[] HASH = new byte[32];
    private static final Instant LONG_AGO = Instant.parse("2024-06-01T00:00:00Z");

    private final String database = TestServer.newDatabase();
    private final TestLedger ledger = TestLedger.on(database);
    private final TestLedger otherNode = TestLedger.on(database);

    @AfterEach
    void close() {
        ledger.close();
        otherNode.close();
    }

    @Test
    void ofManyWhoSendTheSameKeyOneTakesEffectAndAllHearOfThat() throws Exception {
        CyclicBarrier start = new CyclicBarrier(SENDERS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<CommandReceipt>> senders = IntStream.range(0, SENDERS)
                    .<Callable<CommandReceipt>>mapToObj(i -> () -> {
                        start.await();
                        return send(i % 2 == 0 ? ledger : otherNode);
                    })
                    .toList();
            assertThat(ledger.receipts.find(KEY)).isEmpty();
            List<Future<CommandReceipt>> answers = threads.invokeAll(senders);
            CommandReceipt made = ledger.receipts.find(KEY).orElseThrow();
            for (Future<CommandReceipt> answer : answers)
                assertThat(answer.get()).isEqualTo(made);
            assertThat(made.firstPosition()).isEqualTo(1);
            assertThat(made.lastPosition()).isEqualTo(2);
        }
        assertThat(ledger.positions()).containsExactly(1L, 2L);
    }

    /** What the sender is told in the end: the receipt of its own request, or that of the one that was faster. */
    private static CommandReceipt send(TestLedger node) {
        String product = newId();
        try {
            node.append(request(product), stock(product, 0), stock(product, 1));
            return node.receipts.find(KEY).orElseThrow();
        } catch (AlreadyReceived faster) {
            return faster.receipt();
        }
    }

    @Test
    void aReceiptOutlivesTheProcessAndSaysWhatWasAsked() {
        String product = newId();
        ledger.append(request(product), stock(product, 0));
        try (TestLedger restarted = TestLedger.on(database)) {
            AlreadyReceived refusal = catchThrowableOfType(
                    AlreadyReceived.class, () -> restarted.append(request(newId()), stock(newId(), 0)));
            assertThat(refusal.receipt().streamId()).isEqualTo(product);
            assertThat(refusal.receipt().isFor(HASH)).isTrue();
            assertThat(refusal.receipt().isFor(new byte[] {1})).isFalse();
            assertThat(restarted.receipts.find(KEY)).contains(refusal.receipt());
        }
    }

    @Test
    void aCommandThatRecordedNothingLeavesAReceiptBehindWhatWasThere() {
        ledger.receipts.record(request("nothing yet"));
        assertThat(ledger.receipts.find(KEY).orElseThrow().lastPosition()).isZero();
        ledger.append(stock(newId(), 0));
        ledger.append(stock(newId(), 0));
        IdempotencyKey later = new IdempotencyKey(KEY.scope(), "later");
        otherNode.receipts.record(new ReceiptRequest(later, HASH, "stream"));
        CommandReceipt receipt = ledger.receipts.find(later).orElseThrow();
        assertThat(receipt.firstPosition()).isEqualTo(2);
        assertThat(receipt.lastPosition()).isEqualTo(2);
        assertThatThrownBy(() -> ledger.receipts.record(request("again"))).isInstanceOf(AlreadyReceived.class);
        assertThat(ledger.append(stock(newId(), 0))).as("it takes no position").isEqualTo(3);
    }

    @Test
    void oldReceiptsAreForgottenStepByStepTheOldestFirst() {
        List<IdempotencyKey> keys = IntStream.range(0, 7)
                .mapToObj(i -> new IdempotencyKey(KEY.scope(), "key-" + i))
                .toList();
        // The latest has the first name: it is not the names that order them.
        for (int age = 0; age < keys.size(); age++) {
            ledger.receipts.record(new ReceiptRequest(keys.get(age), HASH, "stream"));
            ledger.sql
                    .sql("update command_receipt set created_at = ? where idempotency_key = ?")
                    .params(
                            LocalDateTime.ofInstant(LONG_AGO.minusSeconds(age), ZoneOffset.UTC),
                            keys.get(age).key())
                    .update();
        }
        assertThat(ledger.receipts.forget(LONG_AGO, 4)).isEqualTo(4);
        assertThat(left(keys)).isEqualTo(keys.subList(0, 3));
        assertThat(ledger.receipts.forget(LONG_AGO, 4)).isEqualTo(2);
        assertThat(left(keys)).as("not yet old enough").isEqualTo(keys.subList(0, 1));
        assertThat(ledger.receipts.forget(LONG_AGO, 4)).isZero();
        ledger.receipts.record(new ReceiptRequest(keys.get(1), HASH, "stream"));
        assertThat(left(keys)).as("a forgotten key is a new one").isEqualTo(keys.subList(0, 2));
    }

    private List<IdempotencyKey> left(List<IdempotencyKey> keys) {
        return keys.stream()
                .filter(key -> ledger.receipts.find(key).isPresent())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = DroppingProxy.Fault.class,
            names = {"BEFORE_COMMIT", "AFTER_COMMIT"})
    void whenTheCommitsAnswerIsLostItsSenderIsAnsweredAsTheFirst(DroppingProxy.Fault fault) throws IOException {
        try (DroppingProxy proxy = new DroppingProxy(TestServer.server().port());
                TestLedger shaky =
                        TestLedger.at(proxy.through(TestServer.server().url(database)))) {
            shaky.append(stock(newId(), 0));
            String product = newId();
            proxy.breakNext(fault);
            assertThat(shaky.append(request(product), stock(product, 0), stock(product, 1)))
                    .isEqualTo(3);
            assertThat(proxy.hasBroken()).isTrue();
            assertThatThrownBy(() -> shaky.append(request(product), stock(product, 2)))
                    .isInstanceOf(AlreadyReceived.class);
        }
        CommandReceipt receipt = ledger.receipts.find(KEY).orElseThrow();
        assertThat(receipt.firstPosition()).isEqualTo(2);
        assertThat(receipt.lastPosition()).isEqualTo(3);
        assertThat(ledger.positions()).containsExactly(1L, 2L, 3L);
    }

    private static ReceiptRequest request(String stream) {
        return new ReceiptRequest(KEY, HASH, stream);
    }
}
