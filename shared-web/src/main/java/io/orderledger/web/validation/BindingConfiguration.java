package io.orderledger.web.validation;

import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/** Controllers get their arguments through {@link CollectingHandlerMethod}. */
@Configuration(proxyBeanMethods = false)
@Import(StrictUuidEditor.class)
public class BindingConfiguration {
    @Bean
    ValidationConfigurationCustomizer boundedTraversal() {
        return configuration -> configuration.traversableResolver(new BoundedTraversal());
    }

    @Bean
    WebMvcRegistrations collectingRegistrations() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new RequestMappingHandlerAdapter() {
                    @Override
                    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
                        return new CollectingHandlerMethod(method);
                    }
                };
            }
        };
    }
}
