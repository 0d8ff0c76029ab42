package io.orderledger.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.Tables;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.freshness.Past;
import io.orderledger.query.history.RandomHistory;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.history.SoldOrder;
import io.orderledger.query.order.OrderConfiguration;
import io.orderledger.query.projection.BatchRunner;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.TestStatements;
import io.orderledger.web.AsOf;
import io.orderledger.web.DateRange;
import io.orderledger.web.PageQuery;
import io.orderledger.web.analytics.CustomerSalesView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures as of a position are a plain fold of the events up to it, whatever came later and however it was batched. */
class PastSalesTest {
    private static final int STEPS = 700;
    private static final int MOMENTS = 12;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
    private static final HikariDataSource DATABASE = TestDatabase.migrated();

    private static final List<DateRange> RANGES = List.of(
            DateRange.unbounded(),
            new DateRange(JUNE.plusDays(2), JUNE.plusDays(5)),
            new DateRange(null, JUNE.plusDays(1)),
            new DateRange(JUNE.plusDays(3), JUNE.plusDays(3)));

    private final SalesQueries sales = new SalesQueries(
            new ReadStatements(new JdbcTemplate(DATABASE), TestStatements.ALL), () -> new AsOf(0, null, 0));

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void clear() {
        Tables.clear(DATABASE);
    }

    @ParameterizedTest
    @CsvSource({"231, 1", "232, 500", "233, 7"})
    void figuresAsOfAPositionAreAFoldOfTheEventsUpToIt(long seed, int batchSize) {
        List<Recorded> history = RandomHistory.of(seed, STEPS);
        OrderConfiguration.projections(SHANGHAI)
                .forEach(projection -> new BatchRunner(projection, DATABASE).run(history, batchSize));
        for (int moment = 1; moment <= MOMENTS; moment++) {
            int position = history.size() * moment / MOMENTS;
            var fold = new SalesFold(SoldOrder.in(history.subList(0, position)).values());
            Past past = new Past(new AsOf(position, history.get(position - 1).at(), 0), JUNE);
            for (SalesBasis basis : SalesBasis.values()) {
                for (DateRange dates : RANGES) compare(SalesRange.of(basis, dates), past, fold);
            }
        }
        nowIsTheLastMoment(history);
    }

    /** Sums that are kept up to date and spans are two ways to the same figures. */
    private void nowIsTheLastMoment(List<Recorded> history) {
        Past end = new Past(new AsOf(history.size(), null, 0), JUNE);
        for (SalesBasis basis : SalesBasis.values()) {
            SalesRange range = SalesRange.of(basis, DateRange.unbounded());
            assertThat(sales.at(end).overview(range))
                    .usingRecursiveComparison()
                    .ignoringFields("asOf")
                    .isEqualTo(sales.now().overview(range));
            assertThat(sales.at(end).customers(range, PageQuery.of(1, 100)).list())
                    .isEqualTo(
                            sales.now().customers(range, PageQuery.of(1, 100)).list());
        }
    }

    private void compare(SalesRange range, Past past, SalesFold fold) {
        SalesFigures figures = sales.at(past);
        assertThat(figures.overview(range)).isEqualTo(fold.overview(range, past.asOf()));
        SalesRange bounded = new SalesRange(
                range.basis(),
                range.from().isBefore(JUNE) ? JUNE : range.from(),
                range.to().isAfter(JUNE.plusDays(20)) ? JUNE.plusDays(20) : range.to());
        for (TrendPeriod period : TrendPeriod.values()) {
            assertThat(figures.trend(period, bounded).data()).isEqualTo(fold.trend(period, bounded));
        }
        var all = new ArrayList<CustomerSalesView>();
        var page = figures.customers(range, PageQuery.of(1, 7));
        for (int number = 1; number <= page.totalPages(); number++) {
            all.addAll(figures.customers(range, PageQuery.of(number, 7)).list());
        }
        assertThat(all)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("customerName")
                .isEqualTo(fold.customers(range));
        assertThat(page.total()).isEqualTo(all.size());
    }
}
