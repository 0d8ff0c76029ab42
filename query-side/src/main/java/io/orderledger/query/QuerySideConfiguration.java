package io.orderledger.query;

import io.orderledger.query.account.UserConfiguration;
import io.orderledger.query.analytics.AnalyticsConfiguration;
import io.orderledger.query.analytics.DeliveryStatisticsConfiguration;
import io.orderledger.query.audit.AuditConfiguration;
import io.orderledger.query.config.ConfigConfiguration;
import io.orderledger.query.customer.CustomerConfiguration;
import io.orderledger.query.delivery.DeliveryConfiguration;
import io.orderledger.query.employee.EmployeeConfiguration;
import io.orderledger.query.export.ExportConfiguration;
import io.orderledger.query.freshness.FreshnessConfiguration;
import io.orderledger.query.operation.OperationConfiguration;
import io.orderledger.query.order.OrderConfiguration;
import io.orderledger.query.order.diff.DiffConfiguration;
import io.orderledger.query.order.explain.ExplainConfiguration;
import io.orderledger.query.pricing.PricingConfiguration;
import io.orderledger.query.product.ProductConfiguration;
import io.orderledger.query.projection.ProjectionConfiguration;
import io.orderledger.query.proof.ProofConfiguration;
import io.orderledger.query.rebuild.RebuildConfiguration;
import io.orderledger.query.reconciliation.ReconciliationConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * All of the query side but the ledger, the HTTP face's common part and the data source, which whoever imports this
 * brings once for both sides.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    ProjectionConfiguration.class,
    FreshnessConfiguration.class,
    ExportConfiguration.class,
    ProductConfiguration.class,
    CustomerConfiguration.class,
    PricingConfiguration.class,
    OrderConfiguration.class,
    DiffConfiguration.class,
    ExplainConfiguration.class,
    DeliveryConfiguration.class,
    DeliveryStatisticsConfiguration.class,
    EmployeeConfiguration.class,
    UserConfiguration.class,
    ConfigConfiguration.class,
    OperationConfiguration.class,
    AuditConfiguration.class,
    AnalyticsConfiguration.class,
    ReconciliationConfiguration.class,
    ProofConfiguration.class,
    RebuildConfiguration.class
})
public class QuerySideConfiguration {}
