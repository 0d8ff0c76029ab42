package io.orderledger.web.request;

import io.orderledger.web.Moment;
import io.orderledger.web.validation.TextForms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers may declare as arguments, and the forms in which text becomes a value. */
@Configuration(proxyBeanMethods = false)
public class MvcConfiguration implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addAll(List.of(new PageQueryResolver(), new DateRangeResolver(), new IdentityResolver()));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AcceptInterceptor()).addPathPatterns("/api/**");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new ParameterText());
        registry.addConverter(String.class, LocalDate.class, new FormConverter<>(TextForms::date));
        registry.addConverter(String.class, YearMonth.class, new FormConverter<>(TextForms::month));
        registry.addConverter(String.class, Instant.class, new FormConverter<>(TextForms::instant));
        registry.addConverter(String.class, Moment.class, new FormConverter<>(Moment::of));
    }
}
