package io.orderledger.web.operation;

import io.orderledger.events.OperationLog;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The operation log's ear in every request. The log itself is a bean of whoever has a ledger. */
@Configuration(proxyBeanMethods = false)
public class OperationConfiguration {
    @Bean
    FilterRegistrationBean<OperationFilter> operationFilter(
            OperationLog log,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        var filter = new OperationFilter(log, new Routes(mapping::getObject), Clock.systemUTC());
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
