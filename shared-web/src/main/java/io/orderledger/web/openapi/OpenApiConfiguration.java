package io.orderledger.web.openapi;

import io.orderledger.web.DateRange;
import io.orderledger.web.PageQuery;
import io.orderledger.web.error.FailureResponse;
import io.orderledger.web.request.RequestIdentity;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every operation has in common is described here once; controllers describe only what is their own. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {
    static final String BEARER = "bearer";

    static {
        // Bound by resolvers of ours; their parameters are described by CommonOperation.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PageQuery.class, DateRange.class, RequestIdentity.class);
    }

    @Bean
    OpenAPI description(@Value("${ledger.version:dev}") String version) {
        var components = new Components();
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("POST /api/auth/login 返回的 accessToken · The accessToken of a sign-in"));
        ModelConverters.getInstance().readAll(FailureResponse.class).forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("订单账本 Order Ledger")
                        .description(OpenApiText.DESCRIPTION)
                        .version(version)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .tags(ApiTags.ALL)
                .components(components);
    }

    @Bean
    GlobalOperationCustomizer commonOperation() {
        return new CommonOperation();
    }

    @Bean
    PropertyCustomizer constrainedProperties() {
        return ConstraintSchemas::property;
    }

    @Bean
    ParameterCustomizer constrainedParameters() {
        return ConstraintSchemas::parameter;
    }
}
