package io.orderledger.web;

import io.orderledger.web.error.FailureConfiguration;
import io.orderledger.web.json.JsonConfiguration;
import io.orderledger.web.openapi.OpenApiConfiguration;
import io.orderledger.web.operation.OperationConfiguration;
import io.orderledger.web.request.MvcConfiguration;
import io.orderledger.web.request.RequestConfiguration;
import io.orderledger.web.security.SecurityConfiguration;
import io.orderledger.web.validation.BindingConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything an HTTP face of the ledger shares with the other; both sides import it. */
@Configuration(proxyBeanMethods = false)
@Import({
    JsonConfiguration.class,
    FailureConfiguration.class,
    RequestConfiguration.class,
    BindingConfiguration.class,
    MvcConfiguration.class,
    OpenApiConfiguration.class,
    SecurityConfiguration.class,
    OperationConfiguration.class
})
public class WebConfiguration {}
