package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.placed;
import static io.orderledger.ledger.TestSideRows.ORDER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** kill -9 of a process that appends with all its threads, again and again on one database. */
class KilledProcessTest {
    private static final int KILLS = 10;
    private static final int MOST_ACKNOWLEDGED = 300;
    private static final int ORDERS_BEHIND_THE_HOLES = 5;
    private static final long SEED = 20240604;
    private static final long ENDS_WITHIN_SECONDS = 30;

    private final String database = TestServer.newDatabase();
    private final TestLedger ledger = TestLedger.on(database);
    private final List<Acknowledged> acknowledged = new ArrayList<>();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatWasAcknowledgedIsThereOnceAndNoNumberIsLostOrUsedTwice() throws Exception {
        Random random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            appendUntilKilled(SEED + kill, 1 + random.nextInt(MOST_ACKNOWLEDGED));
            // What was under way holds the head until it is committed or rolled back.
            try (HeldHead _ = HeldHead.by(ledger)) {
                StoredLedger.of(ledger).isContiguous().holds(acknowledged).hasOneReceiptForEachKey();
                assertThat(ledger.reader.headPosition())
                        .isEqualTo(ledger.positions().size());
            }
            assertThat(numbersInEvents()).doesNotHaveDuplicates();
        }
        int highest =
                numbersInEvents().stream().mapToInt(Integer::intValue).max().orElseThrow();
        int holes = highest - numbersInEvents().size();
        try (TestLedger restarted = TestLedger.node(database, CrashWriter.NODE)) {
            for (int i = 0; i < holes + ORDERS_BEHIND_THE_HOLES; i++) order(restarted);
        }
        assertThat(numbersInEvents())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, highest + ORDERS_BEHIND_THE_HOLES)
                        .boxed()
                        .toList());
    }

    private void appendUntilKilled(long seed, int acknowledgements) throws IOException, InterruptedException {
        Process writer = CrashWriter.start(
                TestServer.server().url(database),
                TestServer.server().user(),
                TestServer.server().password(),
                seed);
        List<String> noise = new ArrayList<>();
        int lines = 0;
        try (BufferedReader output = writer.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (!line.isEmpty() && !Character.isDigit(line.charAt(0))) noise.add(line);
                else if (Acknowledged.isWhole(line)) acknowledged.add(Acknowledged.parse(line));
                // The handle kills without closing the output, of which the rest is still to be read.
                if (++lines == acknowledgements) writer.toHandle().destroyForcibly();
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(noise).as("it was well until it was killed").isEmpty();
        assertThat(lines).isGreaterThanOrEqualTo(acknowledgements);
    }

    private List<Integer> numbersInEvents() {
        return ledger.sql
                .sql("select json_unquote(json_extract(convert(payload using utf8mb4), '$.orderNumber'))"
                        + " from ledger_event where event_type = 'order.placed'")
                .query((row, n) -> Integer.parseInt(
                        row.getString(1).substring(RandomUnits.DAY.toString().length() + 1)))
                .list();
    }

    private static void order(TestLedger node) {
        node.command(() -> {
            String id = newId();
            String number = DailyNumbers.claimValue(RandomUnits.DAY, node.numbers.take(ORDER_NUMBER, RandomUnits.DAY));
            node.store.publish(TestLedger.event(id, 0, placed(id, number, newId())));
            return number;
        });
    }
}
