package io.orderledger.query.analytics;

import io.orderledger.query.delivery.DeliveryConfiguration;
import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.AsOf;
import io.orderledger.web.ListResponse;
import io.orderledger.web.analytics.EmployeeDeliveriesView;
import io.orderledger.web.analytics.MonthlyGmvView;
import java.time.LocalDate;
import java.time.YearMonth;

/** Reads what completed runs came to: sums over rows a day and driver. */
final class DeliveryStatistics {
    /** More drivers than a supplier has. */
    private static final int MAX_EMPLOYEES = 10_000;

    private final ReadStatements reads;
    private final Freshness freshness;

    DeliveryStatistics(ReadStatements reads, Freshness freshness) {
        this.reads = reads;
        this.freshness = freshness;
    }

    MonthlyGmvView ofMonth(YearMonth month, String basis) {
        AsOf asOf = freshness.of(DeliveryConfiguration.PROJECTION);
        return reads.one(
                        "delivery_day/month",
                        (row, _) -> new MonthlyGmvView(
                                month.toString(),
                                row.getBigDecimal("total_amount"),
                                row.getBigDecimal("total_cost"),
                                row.getLong("total_deliveries"),
                                asOf),
                        Days.of(month, basis))
                .orElseThrow();
    }

    /** Who has delivered most comes first. */
    ListResponse<EmployeeDeliveriesView> byEmployee(YearMonth month, String basis) {
        return freshness.list(
                DeliveryConfiguration.PROJECTION,
                () -> reads.list(
                        "delivery_day/month_by_employee",
                        (row, _) -> new EmployeeDeliveriesView(
                                row.getString("employee_id"),
                                row.getString("employee_name"),
                                row.getLong("deliveries"),
                                row.getBigDecimal("total_amount"),
                                row.getBigDecimal("total_cost")),
                        Days.of(month, basis)));
    }

    /** Parameters of the statements: business days, both included. */
    private record Days(String basis, LocalDate from, LocalDate to, int limit) {
        /** @param basis the wire name of a {@link DeliveryBasis} */
        static Days of(YearMonth month, String basis) {
            return new Days(basis, month.atDay(1), month.atEndOfMonth(), MAX_EMPLOYEES);
        }
    }
}
