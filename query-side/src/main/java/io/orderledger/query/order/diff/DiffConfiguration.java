package io.orderledger.query.order.diff;

import io.orderledger.query.order.OrderMoments;
import io.orderledger.query.order.OrderReplays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What became of orders: API. */
@Configuration(proxyBeanMethods = false)
public class DiffConfiguration {
    @Bean
    OrderDiffApi orderDiffApi(OrderReplays replays, OrderMoments moments) {
        return new OrderDiffApi(replays, moments);
    }
}
