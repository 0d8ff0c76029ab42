package io.orderledger.query.projection;

import java.util.List;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code /actuator/projections}: the state of all; a POST to {@code /actuator/projections/NAME} retries dead letters. */
@Endpoint(id = "projections")
final class ProjectionsEndpoint {
    private final ProjectionStatuses statuses;
    private final DeadLetterRetry retry;

    ProjectionsEndpoint(ProjectionStatuses statuses, DeadLetterRetry retry) {
        this.statuses = statuses;
        this.retry = retry;
    }

    @ReadOperation
    List<ProjectionStatus> all() {
        return statuses.all();
    }

    @WriteOperation
    DeadLetterRetry.Outcome retry(@Selector String projection) {
        if (statuses.all().stream().noneMatch(status -> status.name().equals(projection))) {
            throw new InvalidEndpointRequestException(
                    "No projection is called " + projection, "No projection is called so");
        }
        return retry.retry(projection);
    }
}
