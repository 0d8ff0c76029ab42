package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.customer;
import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.placed;
import static io.orderledger.ledger.TestEvents.stock;
import static io.orderledger.ledger.TestSideRows.ORDER_NUMBER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * What one clerk of a small shop sends, one unit after the other: stock of several products, orders with a number,
 * customers whose phone may be taken, units decided on a stream that has grown; some with an idempotency key, which may
 * have been used.
 */
final class RandomUnits {
    static final LocalDate DAY = LocalDate.parse("2024-06-01");
    /** Events carry the key they were sent with. */
    static final String KEY = "key";

    private static final int LARGEST_UNIT = 5;
    private static final int PHONES = 300;
    private static final int KEYS = 5_000;
    private static final byte[] REQUEST_HASH = new byte[32];

    private final TestLedger node;
    private final Random random;
    private String product = newId();
    private long version;

    RandomUnits(TestLedger node, long seed) {
        this.node = node;
        this.random = new Random(seed);
    }

    /** Sends the next unit; throws what the ledger throws. */
    Acknowledged next() {
        String key = random.nextBoolean() ? "key-" + random.nextInt(KEYS) : "";
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> order(key);
            case 3, 4 -> send(key, List.of(customer(newId(), "phone-" + random.nextInt(PHONES))));
            case 5 -> send(key, List.of(stock(newId(), 0), stock(product, 0), stock(product, 0)));
            default -> adjustStock(key);
        };
    }

    /** Whether the ledger was right to refuse a unit, as far as one can tell from here. */
    static boolean isRefusal(RuntimeException failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof ClaimTaken
                || failure instanceof AlreadyReceived;
    }

    private Acknowledged adjustStock(String key) {
        List<EventMessage<?>> events = new ArrayList<>();
        long next = version;
        int size = 1 + random.nextInt(LARGEST_UNIT);
        for (int i = 0; i < size; i++) {
            events.add(random.nextBoolean() ? stock(newId(), 0) : stock(product, next++));
        }
        try {
            Acknowledged acknowledged = send(key, events);
            version = next;
            return acknowledged;
        } catch (LedgerUnavailable perhapsWritten) {
            product = newId();
            version = 0;
            throw perhapsWritten;
        }
    }

    private Acknowledged order(String key) {
        AppendReceipt receipt = new AppendReceipt(request(key));
        List<String> ids = node.command(Map.of(AppendReceipt.METADATA_KEY, receipt), () -> {
            String id = newId();
            String number = DailyNumbers.claimValue(DAY, node.numbers.take(ORDER_NUMBER, DAY));
            EventMessage<?> event = marked(TestLedger.event(id, 0, placed(id, number, newId(), product)), key);
            node.store.publish(event);
            return List.of(event.getIdentifier());
        });
        return new Acknowledged(receipt.lastPosition(), key, ids);
    }

    private Acknowledged send(String key, List<EventMessage<?>> events) {
        EventMessage<?>[] unit =
                events.stream().map(event -> marked(event, key)).toArray(EventMessage<?>[]::new);
        @Nullable ReceiptRequest request = request(key);
        long last = request == null ? node.append(unit) : node.append(request, unit);
        return new Acknowledged(
                last, key, events.stream().map(EventMessage::getIdentifier).toList());
    }

    private static EventMessage<?> marked(EventMessage<?> event, String key) {
        return key.isEmpty() ? event : event.andMetaData(Map.of(KEY, key));
    }

    static String keyIn(String metadata) {
        return metadata.replaceAll(".*\"" + KEY + "\":\"([^\"]*)\".*", "$1");
    }

    private static @Nullable ReceiptRequest request(String key) {
        return key.isEmpty() ? null : new ReceiptRequest(new IdempotencyKey("test", key), REQUEST_HASH, "stream");
    }
}
