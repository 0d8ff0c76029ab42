package io.orderledger.command.employee;

import io.orderledger.command.employee.domain.EmployeeState;
import io.orderledger.command.gateway.AggregateRegistrar;
import org.springframework.context.annotation.Configuration;

/** Registers the EmployeeAggregate with Axon. */
@Configuration(proxyBeanMethods = false)
class EmployeeConfiguration {
    EmployeeConfiguration(AggregateRegistrar registrar) {
        registrar.register(EmployeeAggregate.class, EmployeeState.EVOLUTION, EmployeeAggregate::new);
    }
}
