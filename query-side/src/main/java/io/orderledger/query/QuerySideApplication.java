package io.orderledger.query;

import io.orderledger.ledger.LedgerConfiguration;
import io.orderledger.ledger.startup.SideProcess;
import io.orderledger.web.WebConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The query side as a process of its own, beside a command side on the same database. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({LedgerConfiguration.class, WebConfiguration.class, QuerySideConfiguration.class})
public class QuerySideApplication {
    public static void main(String[] arguments) {
        SideProcess.run(QuerySideApplication.class, arguments);
    }
}
