package io.orderledger.web.request;

import io.orderledger.web.error.FailureWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;

/** Filters around every request, and the language of its answer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
public class RequestConfiguration {
    @Bean
    FilterRegistrationBean<IdentityFilter> identityFilter(WebProperties properties) {
        var registration = new FilterRegistrationBean<>(new IdentityFilter(properties.slowRequest()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(WebProperties properties, FailureWriter failures) {
        var filter = new BodyLimitFilter(properties.maxBody().toBytes(), failures);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    LocaleResolver localeResolver() {
        return RequestLanguage.resolver();
    }
}
