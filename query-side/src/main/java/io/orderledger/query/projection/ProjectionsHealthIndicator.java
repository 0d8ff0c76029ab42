package io.orderledger.query.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while a projection is not being worked on or fails. Dead letters are a warning: all other orders are still
 * right, and taking the node out of service would mend nothing.
 */
final class ProjectionsHealthIndicator extends AbstractHealthIndicator {
    private final ProjectionStatuses statuses;

    ProjectionsHealthIndicator(ProjectionStatuses statuses) {
        super("The projections cannot be looked at");
        this.statuses = statuses;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<ProjectionStatus> all = statuses.all();
        boolean allRun = all.stream().allMatch(ProjectionStatus::running);
        Health.Builder result = allRun ? health.up() : health.down();
        for (ProjectionStatus status : all) {
            result.withDetail(status.name(), details(status));
        }
        long letters = all.stream().mapToLong(ProjectionStatus::deadLetters).sum();
        if (letters > 0) {
            result.withDetail("warning", letters + " events are dead letters");
        }
    }

    private static Map<String, Object> details(ProjectionStatus status) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("position", status.position());
        details.put("lagEvents", status.lagEvents());
        details.put("deadLetters", status.deadLetters());
        details.put("running", status.running());
        if (status.trouble() != null) {
            details.put("trouble", status.trouble());
        }
        return details;
    }
}
