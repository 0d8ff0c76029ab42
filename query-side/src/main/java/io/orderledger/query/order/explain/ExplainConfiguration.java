package io.orderledger.query.order.explain;

import io.orderledger.ledger.AuditReader;
import io.orderledger.ledger.LedgerProperties;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.query.order.OrderReplays;
import io.orderledger.query.product.ProductQueries;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Why orders cost what they cost: API. */
@Configuration(proxyBeanMethods = false)
public class ExplainConfiguration {
    @Bean
    PriceExplainApi priceExplainApi(
            OrderReplays replays,
            LedgerReader ledger,
            AuditReader audit,
            ProductQueries products,
            LedgerProperties properties) {
        ZoneId timezone = properties.business().timezone();
        PriceExplainer explainer = new PriceExplainer(new PriceFacts(ledger, audit, products), timezone);
        return new PriceExplainApi(replays, explainer, Clock.system(timezone));
    }
}
