package io.orderledger.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.Projections;
import io.orderledger.query.Tables;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.history.RandomHistory;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.history.SoldOrder;
import io.orderledger.query.projection.BatchRunner;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.TestStatements;
import io.orderledger.web.AsOf;
import io.orderledger.web.DateRange;
import io.orderledger.web.PageQuery;
import io.orderledger.web.analytics.CustomerSalesView;
import io.orderledger.web.analytics.ProductSalesView;
import io.orderledger.web.analytics.SalesOverviewView;
import io.orderledger.web.analytics.SalesTrendView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every statistic of a random history equals a plain fold of its events, and itself after a rebuild from empty. */
class SalesHistoriesTest {
    private static final int STEPS = 1_200;
    private static final AsOf NOW = new AsOf(1, null, 0);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
    private static final HikariDataSource DATABASE = TestDatabase.migrated();

    private static final List<DateRange> RANGES = List.of(
            DateRange.unbounded(),
            new DateRange(JUNE.minusDays(10), JUNE.plusDays(40)),
            new DateRange(JUNE.plusDays(2), JUNE.plusDays(5)),
            new DateRange(JUNE.plusDays(3), JUNE.plusDays(3)),
            new DateRange(JUNE.plusDays(4), null),
            new DateRange(null, JUNE.minusDays(1)),
            new DateRange(JUNE.plusDays(50), JUNE.plusDays(55)));

    private final SalesQueries sales =
            new SalesQueries(new ReadStatements(new JdbcTemplate(DATABASE), TestStatements.ALL), () -> NOW);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void clear() {
        Tables.clear(DATABASE);
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105})
    void everyStatisticIsAFoldOfTheEvents(long seed) {
        List<Recorded> history = RandomHistory.of(seed, STEPS);
        run(history, 60);
        SalesFold fold = new SalesFold(SoldOrder.in(history).values());
        List<Object> live = everything(fold);
        Tables.clear(DATABASE);
        run(history, 500);
        assertThat(everything(fold)).isEqualTo(live);
    }

    private static void run(List<Recorded> history, int batchSize) {
        for (Projection<?> projection : Projections.all()) {
            new BatchRunner(projection, DATABASE).run(history, batchSize);
        }
    }

    /** All that can be asked, compared with the fold on the way. */
    private List<Object> everything(SalesFold fold) {
        List<Object> read = new ArrayList<>();
        for (SalesBasis basis : SalesBasis.values()) {
            for (DateRange dates : RANGES) read.addAll(statistics(SalesRange.of(basis, dates), fold));
        }
        for (DeliveredBy basis : DeliveredBy.values()) {
            for (int month = 4; month <= 8; month++) {
                read.addAll(customers(SalesRange.ofDelivered(basis, YearMonth.of(2024, month)), fold));
            }
        }
        return read;
    }

    private List<Object> statistics(SalesRange range, SalesFold fold) {
        SalesOverviewView overview = sales.now().overview(range);
        assertThat(overview).isEqualTo(fold.overview(range, NOW));
        List<Object> read = new ArrayList<>(List.of(overview));
        for (TrendPeriod period : TrendPeriod.values()) {
            List<SalesTrendView> trend =
                    sales.now().trend(period, bounded(range)).data();
            assertThat(trend).isEqualTo(fold.trend(period, bounded(range)));
            read.addAll(trend);
        }
        for (ProductRanking by : ProductRanking.values()) {
            List<ProductSalesView> products = sales.topProducts(by, range, 5).data();
            assertThat(products)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("productName", "unit")
                    .isEqualTo(fold.products(by, range, 5));
            read.addAll(products);
        }
        read.addAll(customers(range, fold));
        return read;
    }

    /** A trend has two ends. */
    private static SalesRange bounded(SalesRange range) {
        LocalDate first = JUNE.minusDays(20);
        LocalDate last = JUNE.plusDays(60);
        return new SalesRange(
                range.basis(),
                range.from().isBefore(first) ? first : range.from(),
                range.to().isAfter(last) ? last : range.to());
    }

    private List<CustomerSalesView> customers(SalesRange range, SalesFold fold) {
        var all = new ArrayList<CustomerSalesView>();
        var page = sales.now().customers(range, PageQuery.of(1, 7));
        for (int number = 1; number <= page.totalPages(); number++) {
            all.addAll(sales.now().customers(range, PageQuery.of(number, 7)).list());
        }
        assertThat(all)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("customerName")
                .isEqualTo(fold.customers(range));
        assertThat(page.total()).isEqualTo(all.size());
        return all;
    }
}
