package io.orderledger.query.order;

import io.orderledger.events.OrderEvent;
import io.orderledger.ledger.LedgerProperties;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.query.export.Exports;
import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.freshness.Moments;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.projection.ProjectionStatuses;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.Snapshots;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Orders: projections, queries, API. */
@Configuration(proxyBeanMethods = false)
public class OrderConfiguration {
    /** @param timezone decides the business day of an order */
    public static List<Projection<OrderEvent>> projections(ZoneId timezone) {
        return List.of(
                new OrderSummaryProjection(timezone),
                new OrderDetailProjection(timezone),
                new OrderStatusFlowProjection(),
                new OrderHistoryProjection());
    }

    @Bean
    Projection<OrderEvent> orderSummaryProjection(LedgerProperties ledger) {
        return new OrderSummaryProjection(ledger.business().timezone());
    }

    @Bean
    Projection<OrderEvent> orderDetailProjection(LedgerProperties ledger) {
        return new OrderDetailProjection(ledger.business().timezone());
    }

    @Bean
    Projection<OrderEvent> orderStatusFlowProjection() {
        return new OrderStatusFlowProjection();
    }

    @Bean
    Projection<OrderEvent> orderHistoryProjection() {
        return new OrderHistoryProjection();
    }

    @Bean
    OrderListQueries orderListQueries(ReadStatements reads, Freshness freshness, LedgerProperties ledger) {
        return new OrderListQueries(
                reads,
                () -> freshness.of(OrderSummaryProjection.NAME),
                ledger.business().timezone());
    }

    @Bean
    PastOrderQueries pastOrderQueries(ReadStatements reads, LedgerProperties ledger) {
        return new PastOrderQueries(reads, ledger.business().timezone(), OrderListQueries.FEW_ORDERS);
    }

    @Bean
    OrderReplays orderReplays(LedgerReader ledger, ReadStatements reads) {
        return new OrderReplays(ledger, new OrderScopes(reads));
    }

    @Bean
    OrderMoments orderMoments(Moments moments) {
        return new OrderMoments(moments);
    }

    @Bean
    OrderQueryApi orderQueryApi(
            OrderListQueries list,
            PastOrderQueries pastList,
            ReadStatements reads,
            OrderReplays replays,
            Freshness freshness,
            PlatformTransactionManager transactions,
            OrderMoments orderMoments,
            Moments moments) {
        return new OrderQueryApi(
                list,
                pastList,
                new OrderDetailQueries(reads, Snapshots.of(transactions)),
                replays,
                freshness,
                orderMoments,
                moments);
    }

    @Bean
    ReadableOrders readableOrders(ReadStatements reads, PlatformTransactionManager transactions) {
        return new ReadableOrders(new OrderDetailQueries(reads, Snapshots.of(transactions)));
    }

    @Bean
    OrderAudit orderAudit(
            LedgerReader ledger,
            ProjectionStatuses statuses,
            ReadStatements reads,
            PlatformTransactionManager transactions) {
        return new OrderAudit(ledger, statuses, new OrderDetailQueries(reads, Snapshots.of(transactions)), reads);
    }

    @Bean
    OrderExportApi orderExportApi(OrderListQueries list, Exports exports, LedgerProperties ledger) {
        return new OrderExportApi(list, exports, ledger.business().timezone(), Clock.systemUTC());
    }
}
