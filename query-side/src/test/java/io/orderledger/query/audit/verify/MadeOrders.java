package io.orderledger.query.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.ledger.proof.LeafFields;
import io.orderledger.ledger.proof.TreeHasher;
import io.orderledger.query.audit.file.ExportLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Events of orders as the ledger stores them, in the size they have there: of three lines, to the customer's door. */
final class MadeOrders {
    static final int EVENTS_OF_AN_ORDER = 5;
    private static final Instant START = Instant.parse("2024-06-01T00:00:00Z");
    private static final int OPEN_AT_ONCE = 200;

    private final Random random;
    private final TreeHasher hasher = new TreeHasher();
    private final List<Made> open = new ArrayList<>();
    private final long orders;
    private long placed;
    private long position;

    private static final class Made {
        final String id;
        final String totals;
        final List<String> lines;
        int sequence;

        Made(String id, String totals, List<String> lines) {
            this.id = id;
            this.totals = totals;
            this.lines = lines;
        }
    }

    MadeOrders(long seed, long orders) {
        this.random = new Random(seed);
        this.orders = orders;
    }

    /** The row of an order after all its events; the same for all, but for the id and what it comes to. */
    static ExportLine.Order row(UUID id, long lastPosition) {
        return new ExportLine.Order(
                id.toString(),
                "delivered",
                new BigDecimal("165.00"),
                new BigDecimal("96.00"),
                EVENTS_OF_AN_ORDER,
                lastPosition);
    }

    static UUID id(long number) {
        return new UUID(0x0190a5b4_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    /** The next event of one of the orders that are open. */
    ExportLine.Event next() {
        while (open.size() < OPEN_AT_ONCE && placed < orders)
            open.add(made(id(placed++).toString()));
        if (open.isEmpty()) throw new IllegalStateException("There are no more orders");
        int chosen = random.nextInt(open.size());
        Made order = open.get(chosen);
        ExportLine.Event event = event(order);
        if (++order.sequence == EVENTS_OF_AN_ORDER) {
            open.set(chosen, open.getLast());
            open.removeLast();
        }
        return event;
    }

    private static Made made(String id) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 3; i++) lines.add("%s-%d".formatted(id.substring(0, 34), i));
        return new Made(id, "{\"amount\":\"165.00\",\"cost\":\"96.00\"}", lines);
    }

    private ExportLine.Event event(Made order) {
        position++;
        String type = List.of("placed", "submitted", "confirmed", "shipped", "delivered")
                .get(order.sequence);
        var fields = new LeafFields(
                position,
                order.id,
                order.sequence,
                "order",
                new UUID((0x0190a5b60000L + position) << 16 | 0x7000L, 0x9000_0000_0000_0000L | random.nextLong() >>> 4)
                        .toString(),
                START.plusNanos(position * 1_237_000),
                "order." + type,
                type.equals("delivered") ? "2" : "1");
        byte[] payload = payload(order, type).getBytes(UTF_8);
        byte[] metadata =
                """
                {"actor":"%s","actorName":"%s","clientAddress":"203.0.113.7","device":"Mozilla/5.0 (X11; Linux x86_64)",\
                "idempotencyKey":"%s","requestId":"%s"}\
                """.formatted(order.id, cipher(44), order.id, order.id).getBytes(UTF_8);
        return new ExportLine.Event(fields, payload, metadata, hasher.row(fields, payload, metadata));
    }

    private String payload(Made order, String type) {
        String id = "{\"orderId\":\"" + order.id + "\"";
        return switch (type) {
            case "placed" -> id + placed(order);
            case "confirmed" -> id + ",\"from\":\"PENDING\",\"remark\":\"订单已确认\"}";
            case "delivered" -> id + ",\"totals\":" + order.totals + ",\"remark\":\"签收\"}";
            case String _ -> id + "}";
        };
    }

    private String placed(Made order) {
        var json = new StringBuilder(1600)
                .append(
                        ",\"orderNumber\":\"202406010001\",\"placedAt\":\"2024-06-01T00:00:00.000Z\",\"placedBy\":\"王五\"")
                .append(",\"status\":\"DRAFT\",\"customerId\":\"")
                .append(order.id)
                .append("\",\"customerName\":\"")
                .append(cipher(56))
                .append("\",\"customerPhone\":\"")
                .append(cipher(64))
                .append("\",\"customerAddress\":\"")
                .append(cipher(96))
                .append("\",\"lines\":[");
        for (String line : order.lines) {
            if (!line.endsWith("-1")) json.append(',');
            json.append("{\"lineId\":\"")
                    .append(line)
                    .append("\",\"productId\":\"")
                    .append(order.id)
                    .append("\",\"productName\":\"红富士苹果\",\"unit\":\"斤\",\"barcode\":\"6901234567892\"")
                    .append(",\"quantity\":\"10.00\",\"unitPrice\":\"5.50\",\"amount\":\"55.00\",\"cost\":\"3.20\"")
                    .append(",\"costAmount\":\"32.00\",\"resolvedPrice\":\"5.50\",\"priceSource\":\"GLOBAL\"}");
        }
        return json.append("],\"totals\":").append(order.totals).append('}').toString();
    }

    /** What encrypted personal data looks like: nothing that could be compressed. */
    private String cipher(int length) {
        byte[] bytes = new byte[length * 3 / 4];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
