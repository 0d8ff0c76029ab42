package io.orderledger.query;

import io.orderledger.query.account.UserConfiguration;
import io.orderledger.query.config.ConfigConfiguration;
import io.orderledger.query.customer.CustomerConfiguration;
import io.orderledger.query.delivery.DeliveryConfiguration;
import io.orderledger.query.employee.EmployeeConfiguration;
import io.orderledger.query.order.OrderConfiguration;
import io.orderledger.query.pricing.PricingConfiguration;
import io.orderledger.query.product.ProductConfiguration;
import io.orderledger.query.projection.Projection;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** All projections, as the configurations of the features declare them. */
public final class Projections {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Projections() {}

    public static List<Projection<?>> all() {
        List<Projection<?>> all = new ArrayList<>();
        all.add(ProductConfiguration.projection());
        all.add(CustomerConfiguration.projection());
        all.add(PricingConfiguration.projection());
        all.addAll(OrderConfiguration.projections(SHANGHAI));
        all.add(EmployeeConfiguration.projection());
        all.add(UserConfiguration.projection());
        all.add(DeliveryConfiguration.projection(SHANGHAI));
        all.add(ConfigConfiguration.projection());
        return all;
    }
}
