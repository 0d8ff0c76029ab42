package io.orderledger.query.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.OrderEvent.OrderAssigned;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderStatus;
import io.orderledger.query.TwoDatabases;
import io.orderledger.query.history.RandomHistory;
import io.orderledger.query.history.Recorded;
import io.orderledger.web.AsOf;
import io.orderledger.web.DateRange;
import io.orderledger.web.Keyword;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.order.OrderSummaryView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order list as of a position is the list of a ledger that ends there: every filter, every page, every total. */
class PastOrdersTest {
    private static final int STEPS = 700;
    private static final int MOMENTS = 4;
    private static final int PAGE_SIZE = 30;
    private static final String DRIVER = "driver-1";
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

    /** @param fewOrders decides which way a search goes */
    @ParameterizedTest
    @CsvSource({"201, 2000", "202, 0"})
    void theListAsOfAPositionIsTheListOfALedgerThatEndsThere(long seed, long fewOrders) {
        List<Recorded> history = RandomHistory.of(seed, STEPS);
        var projections = OrderConfiguration.projections(TwoDatabases.SHANGHAI).stream()
                .filter(projection -> projection instanceof OrderSummaryProjection)
                .toList();
        var databases = new TwoDatabases(history, projections);
        drive(history, databases);
        List<OrderFilter> filters = filters(history, new Random(seed));
        for (int moment = 1; moment <= MOMENTS; moment++) {
            databases.moveTo(history.size() * moment / MOMENTS);
            for (OrderFilter filter : filters) compare(databases, filter, new OrderScope.All(), fewOrders);
            for (int some = moment % 3; some < filters.size(); some += 3) {
                compare(databases, filters.get(some), new OrderScope.PlacedBy("user-1"), fewOrders);
                compare(databases, filters.get(some), new OrderScope.OnRunsOf(DRIVER), fewOrders);
            }
        }
    }

    private static void compare(TwoDatabases databases, OrderFilter filter, OrderScope scope, long fewOrders) {
        AsOf asOf = databases.past().asOf();
        var past = new PastOrderQueries(databases.whole(), TwoDatabases.SHANGHAI, fewOrders);
        var then = new OrderListQueries(databases.then(), () -> asOf, TwoDatabases.SHANGHAI);
        int number = 1;
        PageView<OrderSummaryView> expected;
        @Nullable String cursor = null;
        do {
            expected = then.page(PageQuery.of(number, PAGE_SIZE), filter, scope);
            PageView<OrderSummaryView> page =
                    past.page(PageQuery.of(number, PAGE_SIZE), filter, scope, databases.past());
            assertThat(page).as("%s by %s", filter, scope).isEqualTo(expected);
            var onwards = past.page(new PageQuery(1, PAGE_SIZE, cursor), filter, scope, databases.past());
            assertThat(onwards.list())
                    .as("%s by %s from %s", filter, scope, cursor)
                    .isEqualTo(expected.list());
            cursor = onwards.nextCursor();
            number++;
        } while (expected.nextCursor() != null);
    }

    private static List<OrderFilter> filters(List<Recorded> history, Random random) {
        List<OrderFilter> filters = new ArrayList<>();
        List<UUID> customers = history.stream()
                .filter(recorded -> recorded.event() instanceof OrderPlaced)
                .map(recorded -> UUID.fromString(((OrderPlaced) recorded.event()).customerId()))
                .distinct()
                .limit(2)
                .toList();
        List<UUID> runs = history.stream()
                .filter(recorded -> recorded.event() instanceof OrderAssigned)
                .map(recorded -> UUID.fromString(((OrderAssigned) recorded.event()).deliveryId()))
                .distinct()
                .limit(3)
                .toList();
        DateRange days = new DateRange(JUNE.plusDays(1), JUNE.plusDays(random.nextInt(2, 6)));
        filters.add(filter(null, null, null, DateRange.unbounded(), ""));
        filters.add(filter(null, null, null, days, ""));
        for (OrderStatus status : OrderStatus.values()) {
            filters.add(filter(status, null, null, DateRange.unbounded(), ""));
        }
        filters.add(filter(OrderStatus.CONFIRMED, null, null, days, "客户1"));
        for (UUID customer : customers) {
            filters.add(filter(null, customer, null, DateRange.unbounded(), ""));
            filters.add(filter(OrderStatus.CONFIRMED, customer, null, days, ""));
            filters.add(filter(null, customer, null, DateRange.unbounded(), "客户2"));
        }
        for (UUID run : runs) {
            filters.add(filter(null, null, run, DateRange.unbounded(), ""));
        }
        filters.add(filter(OrderStatus.SHIPPED, null, runs.getFirst(), DateRange.unbounded(), "客户"));
        for (String keyword : List.of("客户3", "2024", "202406010001", "202406010", "%", "删除")) {
            filters.add(filter(null, null, null, DateRange.unbounded(), keyword));
        }
        return filters;
    }

    private static OrderFilter filter(
            @Nullable OrderStatus status,
            @Nullable UUID customerId,
            @Nullable UUID deliveryId,
            DateRange dates,
            String keyword) {
        Optional<Keyword> searched = Keyword.of(keyword);
        return new OrderFilter(status, customerId, deliveryId, dates, searched);
    }

    /** Puts every third order on a run of the driver's. */
    private static void drive(List<Recorded> history, TwoDatabases databases) {
        databases.update("""
            insert into delivery_1
                (id, delivery_no, employee_id, employee_name, status, total_amount, total_cost, stop_count,
                 resolved_count, created_by, business_date, planned_at, created_at, updated_at, version, position)
            values ('run-1', '20240601-001', ?, '王五', 'completed', 1, 1, 1, 1, 'user-1', '2024-06-01', now(), now(),
                    now(), 1, 0)
            """, DRIVER);
        history.stream()
                .filter(recorded -> recorded.event() instanceof OrderPlaced && recorded.position() % 3 == 0)
                .forEach(recorded -> databases.update("""
                    insert into delivery_stop_1
                        (delivery_id, order_id, order_no, stop_no, slip_no, customer_id, customer_name, status,
                         planned_amount, planned_cost, created_at, updated_at, version, position)
                    values ('run-1', ?, 'no', 1, 'slip', 'customer', '客户', 'delivered', 1, 1, now(), now(), 1, 0)
                    """, recorded.streamId()));
    }
}
