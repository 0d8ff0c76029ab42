package io.orderledger.command.sealing;

import io.orderledger.ledger.seal.SealStatus;
import io.orderledger.ledger.seal.Sealing;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while nothing is sealed, or nothing outside of the database: somebody has to look. It is not asked for readiness:
 * orders are taken all the same, and another node may seal.
 */
final class SealHealthIndicator extends AbstractHealthIndicator {
    private final Sealing sealing;

    SealHealthIndicator(Sealing sealing) {
        super("Sealing cannot be looked at");
        this.sealing = sealing;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        SealStatus status = sealing.status();
        boolean well = status.trouble().isEmpty() && status.directoryTrouble().isEmpty();
        Health.Builder result = well ? health.up() : health.down();
        result.withDetail("on", status.on())
                .withDetail("sealing", status.sealing())
                .withDetail("sealed", status.sealed())
                .withDetail("lagEvents", status.lag());
        status.trouble().ifPresent(trouble -> result.withDetail("trouble", trouble));
        status.directoryTrouble().ifPresent(trouble -> result.withDetail("directoryTrouble", trouble));
    }
}
