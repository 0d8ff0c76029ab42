package io.orderledger.query.analytics;

import io.orderledger.web.analytics.SalesTrendView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Days put together into periods, also those without a sale. */
final class Trend {
    private Trend() {}

    /** @param sold by day, of the range's days only */
    static List<SalesTrendView> of(TrendPeriod period, SalesRange range, SortedMap<LocalDate, SoldTotals> sold) {
        List<SalesTrendView> points = new ArrayList<>();
        LocalDate start = period.startOf(range.from());
        while (!start.isAfter(range.to())) {
            LocalDate next = period.after(start, 1);
            SoldTotals totals = sold.subMap(start, next).values().stream().reduce(SoldTotals.NONE, SoldTotals::plus);
            points.add(point(period, range, start, totals));
            start = next;
        }
        return points;
    }

    private static SalesTrendView point(TrendPeriod period, SalesRange range, LocalDate start, SoldTotals totals) {
        LocalDate end = period.endOf(start);
        return new SalesTrendView(
                period.key(start),
                start,
                end,
                start.isBefore(range.from()) || end.isAfter(range.to()),
                totals.orders(),
                totals.amount(),
                totals.cost(),
                totals.profit(),
                totals.average());
    }
}
