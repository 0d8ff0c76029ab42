package io.orderledger.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.ClosedLine;
import io.orderledger.events.Fulfillment;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.events.OrderEvent.OrderLinesShortClosed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderShipped;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PriceSource;
import io.orderledger.events.Quantity;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.freshness.Past;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.order.OrderConfiguration;
import io.orderledger.query.projection.BatchRunner;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.TestStatements;
import io.orderledger.web.AsOf;
import io.orderledger.web.DateRange;
import io.orderledger.web.PageQuery;
import io.orderledger.web.analytics.SalesOverviewView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The report of June on the first of July, and the same report asked for in August: since then one order of June was
 * cancelled, and another came short.
 */
class JuneReportTest {
    private static final DateRange JUNE = new DateRange(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30));
    private static final long FIRST_OF_JULY = 6;

    private final HikariDataSource database = TestDatabase.migrated();
    private final List<Recorded> events = new ArrayList<>();
    private final SalesQueries sales = new SalesQueries(
            new ReadStatements(new JdbcTemplate(database), TestStatements.ALL), () -> new AsOf(10, null, 0));

    @BeforeEach
    void happened() {
        on("2024-06-03", "kept", placed("kept", "2024-06-03", "zhang", "100.00"));
        on("2024-06-03", "kept", new OrderConfirmed("kept", OrderStatus.PENDING, null));
        on("2024-06-20", "cancelled", placed("cancelled", "2024-06-20", "li", "70.00"));
        on("2024-06-20", "cancelled", new OrderConfirmed("cancelled", OrderStatus.PENDING, null));
        on("2024-06-28", "short", placed("short", "2024-06-28", "zhang", "50.00"));
        on("2024-06-29", "short", new OrderConfirmed("short", OrderStatus.PENDING, null));
        on("2024-07-02", "short", new OrderShipped("short", null));
        on("2024-07-05", "cancelled", new OrderCancelled("cancelled", OrderStatus.CONFIRMED, "客户退订"));
        on("2024-07-09", "short", shortClosed("short", "50.00", "30.00"));
        on("2024-07-09", "short", new OrderDelivered("short", totals("30.00"), null, null));
        OrderConfiguration.projections(ZoneId.of("Asia/Shanghai"))
                .forEach(projection -> new BatchRunner(projection, database).run(events, 500));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theReportOfTheFirstOfJulyIsStillTheSameInAugust() {
        SalesOverviewView then = sales.at(at(FIRST_OF_JULY)).overview(SalesRange.of(SalesBasis.CREATED, JUNE));
        assertThat(then.totalOrders()).isEqualTo(3);
        assertThat(then.totalAmount()).isEqualTo(new BigDecimal("220.00"));
        assertThat(then.totalCustomers()).isEqualTo(2);

        SalesOverviewView now = sales.now().overview(SalesRange.of(SalesBasis.CREATED, JUNE));
        assertThat(now.totalOrders()).isEqualTo(2);
        assertThat(now.totalAmount()).isEqualTo(new BigDecimal("130.00"));
        assertThat(now.totalCustomers()).isEqualTo(1);
    }

    @Test
    void eachChangeOfJulyShowsFromItsPositionOn() {
        assertThat(amount(7, SalesBasis.CONFIRMED)).isEqualTo(new BigDecimal("220.00"));
        assertThat(amount(8, SalesBasis.CONFIRMED)).isEqualTo(new BigDecimal("150.00"));
        assertThat(amount(9, SalesBasis.CONFIRMED)).isEqualTo(new BigDecimal("130.00"));
        DateRange july = new DateRange(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 31));
        SalesRange delivered = SalesRange.of(SalesBasis.DELIVERED, july);
        assertThat(sales.at(at(9)).customers(delivered, PageQuery.of(1, 10)).total())
                .isZero();
        assertThat(sales.at(at(10)).customers(delivered, PageQuery.of(1, 10)).list())
                .singleElement()
                .satisfies(customer -> {
                    assertThat(customer.customerId()).isEqualTo("zhang");
                    assertThat(customer.totalAmount()).isEqualTo(new BigDecimal("30.00"));
                });
    }

    private BigDecimal amount(long position, SalesBasis basis) {
        return sales.at(at(position)).overview(SalesRange.of(basis, JUNE)).totalAmount();
    }

    private static Past at(long position) {
        return new Past(new AsOf(position, null, 0), LocalDate.of(2024, 7, 1));
    }

    private void on(String day, String order, LedgerEvent event) {
        long sequence = events.stream()
                .filter(recorded -> recorded.streamId().equals(order))
                .count();
        long position = events.size() + 1L;
        events.add(new Recorded(
                position, order, sequence, "event-" + position, noon(day), Map.of("actor", "user-1"), event));
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T04:00:00Z");
    }

    private static OrderPlaced placed(String id, String day, String customer, String amount) {
        OrderLine line = new OrderLine(
                "line-" + id,
                "apple",
                "苹果",
                "斤",
                null,
                Quantity.of("10.00"),
                Money.of("1.00"),
                Money.of(amount),
                null,
                null,
                null,
                PriceSource.GLOBAL,
                null,
                null);
        return new OrderPlaced(
                id,
                "no-" + id,
                noon(day),
                "user-1",
                OrderStatus.PENDING,
                customer,
                "客户",
                null,
                null,
                List.of(line),
                totals(amount),
                null);
    }

    private static OrderLinesShortClosed shortClosed(String id, String before, String after) {
        ClosedLine line = new ClosedLine(
                "line-" + id,
                "apple",
                Quantity.of("10.00"),
                Quantity.of("4.00"),
                Quantity.of("6.00"),
                Money.of(after),
                null);
        return new OrderLinesShortClosed(id, List.of(line), "少送", Fulfillment.FULL, totals(after), totals(before));
    }

    private static OrderTotals totals(String amount) {
        return new OrderTotals(Money.of(amount), Money.ZERO);
    }
}
