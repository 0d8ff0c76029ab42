package io.orderledger.standalone.load;

import io.orderledger.events.ConfigEvent.ConfigChanged;
import io.orderledger.events.EventCatalogue;
import io.orderledger.events.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The read tables as a year of orders leaves them that were placed, confirmed on the same day, shipped and delivered on the
 * next; one in twenty was cancelled twenty days later. The ledger has two events a day, so that each position stands for
 * what happened in half a day, and a moment of the year is found in it.
 */
final class AsOfRows {
    static final int DAYS = 365;
    static final int POSITIONS = 2 * DAYS;
    static final int CUSTOMERS = 500;
    static final int PRODUCTS = 1_000;
    private static final int A_STATEMENT = 250_000;

    private static final String DAY = "(s.seq * 365 div %d)";
    private static final String DATE = "date_sub(current_date, interval 365 - %s day)";
    private static final String LATE = "s.seq % 20 = 0";

    private AsOfRows() {}

    /** Two events a day, recorded at 04:00 and 10:00 UTC, the last ones today or a moment ago. */
    static void append(EventStore ledger) {
        Instant now = Instant.now();
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int position = 0; position < POSITIONS; position++) {
            Instant at = now.minus(Duration.ofHours(12L * (POSITIONS - position)));
            var event = new ConfigChanged("delivery.overTolerancePct", "10", "年度压测", "10");
            events.add(new GenericDomainEventMessage<>(
                    EventCatalogue.byJavaType(ConfigChanged.class).orElseThrow().streamType(),
                    StreamId.CONFIG,
                    position,
                    event,
                    Map.of("actor", "load"),
                    UUID.randomUUID().toString(),
                    at));
        }
        ledger.publish(events);
    }

    static void fill(DataSource database, int orders) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        masterData(jdbc);
        for (int from = 0; from < orders; from += A_STATEMENT) {
            int to = Math.min(orders, from + A_STATEMENT) - 1;
            for (String statement : of(orders).toList()) {
                jdbc.execute(statement.replace("seq_orders", "seq_%d_to_%d".formatted(from, to)));
            }
        }
        jdbc.queryForList(
                "analyze table order_summary_2, order_past_1, sales_span_1, product_2, product_past_1, customer_1");
    }

    private static void masterData(JdbcTemplate jdbc) {
        jdbc.execute("""
            insert into customer_1
                (id, name, phone, address, contact_person, created_at, updated_at, deleted_at, version, position)
            select concat('0190a5b2-8d10-7f02-8b11-', lpad(c.seq, 12, '0')), concat('客户', c.seq), null, null, null,
                   now(), now(), null, 1, 1
            from seq_0_to_%d c
            """.formatted(CUSTOMERS - 1));
        jdbc.execute("""
            insert into order_customer_2 (customer_id, customer_name, orders, position)
            select id, name, 2000, 1 from customer_1
            """);
        jdbc.execute("""
            insert into product_2
                (id, name, unit, global_price, cost, barcode, stock, reserved, created_at, updated_at, deleted_at, version,
                 position)
            select concat('0190a5b2-7c3e-7d11-9a54-', lpad(p.seq, 12, '0')), concat('商品', p.seq), '斤', 5.50, 3.20, null,
                   1000, 0, now(), now(), null, 1, %d
            from seq_0_to_%d p
            """.formatted(POSITIONS, PRODUCTS - 1));
        jdbc.execute("""
            insert into product_past_1
                (id, valid_from_position, until_position, name, unit, global_price, cost, barcode, stock, reserved,
                 created_at, updated_at, deleted_at, version)
            select p.id, v.seq, v.seq + 1, p.name, p.unit, p.global_price, p.cost, null, v.seq, 0, p.created_at,
                   p.updated_at, null, v.seq
            from product_2 p join seq_1_to_%d v
            """.formatted(POSITIONS - 1));
    }

    /** Half-days since the first: 1 placed, 2 confirmed, 3 shipped, 4 delivered; 41 and later cancelled. */
    private static Stream<String> of(int orders) {
        String day = DAY.formatted(orders);
        String date = DATE.formatted(day);
        String placed = "timestamp(" + date + ") + interval (s.seq % 600) minute";
        String id = "concat('0190a5b4-2222-7c44-9d33-', lpad(s.seq, 12, '0'))";
        String customer = "concat('0190a5b2-8d10-7f02-8b11-', lpad(s.seq % 500, 12, '0'))";
        String cancelled = LATE + " and " + day + " < 344";
        String delivered = "not (" + LATE + ") and " + day + " < 364";
        String amount = "50 + s.seq % 5000 / 100";
        String past = """
            insert into order_past_1
                (id, valid_from_position, until_position, status, fulfillment, total_amount, total_cost, item_count,
                 remark, delivery_id, delivery_no, business_date, placed_at, updated_at, version)
            select %s, 2 * %s + %%s, %%s, '%%s', 'none', %s, 30, 3, null, null, null, %s, %s, %s, %%s
            from seq_orders s
            where %%s
            """.formatted(
                        id, day, amount.replace("%", "%%"), date, placed.replace("%", "%%"), placed.replace("%", "%%"));
        String span = """
            insert into sales_span_1
                (basis, day, order_id, valid_from_position, until_position, customer_id, amount, cost)
            select '%%s', %s, %s, 2 * %s + %%s, %%s, %s, %s, 30
            from seq_orders s
            where %%s
            """.formatted(date, id, day, customer.replace("%", "%%"), amount.replace("%", "%%"));
        String untilCancelled = "if(" + cancelled + ", 2 * " + day + " + 41, 9223372036854775807)";
        return Stream.of(
                """
                insert into order_summary_2
                    (id, order_no, customer_id, customer_name, status, fulfillment, total_amount, total_cost, item_count,
                     remark, created_by, business_date, placed_at, created_at, updated_at, version, position,
                     valid_from_position)
                select %s, concat(date_format(%s, '%%Y%%m%%d'), lpad(s.seq, 7, '0')), %s,
                       concat('客户', s.seq %% 500),
                       case when %s then 'cancelled' when %s then 'delivered' else 'confirmed' end, 'none', %s, 30, 3,
                       null, concat('user-', s.seq %% 20), %s, %s, %s, %s, 3, 2 * %s + 1,
                       2 * %s + case when %s then 41 when %s then 4 else 2 end
                from seq_orders s
                """.formatted(
                                id, date, customer, cancelled, delivered, amount, date, placed, placed, placed, day,
                                day, cancelled, delivered),
                past.formatted("1", "2 * " + day + " + 2", "pending", "1", "true"),
                past.formatted("2", "2 * " + day + " + 3", "confirmed", "2", delivered),
                past.formatted("2", "2 * " + day + " + 41", "confirmed", "2", cancelled),
                past.formatted("3", "2 * " + day + " + 4", "shipped", "3", delivered),
                span.formatted("created", "2", untilCancelled, "true"),
                span.formatted("confirmed", "2", untilCancelled, "true"),
                span.formatted("delivered", "4", "9223372036854775807", delivered));
    }
}
