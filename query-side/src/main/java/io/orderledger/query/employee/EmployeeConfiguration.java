package io.orderledger.query.employee;

import io.orderledger.events.EmployeeEvent;
import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.statement.ReadStatements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Employees: projection, queries, API. */
@Configuration(proxyBeanMethods = false)
@Import(EmployeeQueryApi.class)
public class EmployeeConfiguration {
    public static Projection<EmployeeEvent> projection() {
        return new EmployeeProjection();
    }

    @Bean
    Projection<EmployeeEvent> employeeProjection() {
        return projection();
    }

    @Bean
    EmployeeQueries employeeQueries(ReadStatements reads, Freshness freshness) {
        return new EmployeeQueries(reads, freshness);
    }
}
