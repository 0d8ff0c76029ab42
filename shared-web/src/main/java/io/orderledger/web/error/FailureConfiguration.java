package io.orderledger.web.error;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Makes every failure wear the envelope, wherever it happens. */
@Configuration(proxyBeanMethods = false)
@Import({FailureAdvice.class, FailureController.class})
public class FailureConfiguration {
    @Bean
    FailureTranslator failureTranslator(ObjectProvider<FailureMapping> mappings) {
        return new FailureTranslator(mappings.orderedStream().toList());
    }

    @Bean
    FailureWriter failureWriter(JsonMapper mapper) {
        return new FailureWriter(mapper);
    }

    /** Within the filters that tell the log how a request ended. */
    @Bean
    FilterRegistrationBean<BrokenOffFilter> brokenOffFilter() {
        var registration = new FilterRegistrationBean<>(new BrokenOffFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> envelopeErrorValve() {
        return factory -> factory.addContextCustomizers(context -> EnvelopeErrorValve.replaceIn(context.getParent()));
    }
}
