package io.orderledger.query.rebuild;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;

/** Audits a sample every night: on one node, whose lock outlasts the difference between the nodes' clocks. */
class NightlyAudit {
    private static final String BY = "nightly";

    private final ProjectionAudits audits;
    private final int sample;

    NightlyAudit(ProjectionAudits audits, int sample) {
        this.audits = audits;
        this.sample = sample;
    }

    @Scheduled(
            cron = "${ledger.projection.audit.cron:0 30 3 * * *}",
            zone = "${ledger.business.timezone:Asia/Shanghai}")
    @SchedulerLock(name = "projection-audit-nightly", lockAtLeastFor = "PT10M", lockAtMostFor = "PT6H")
    void run() {
        audits.runNow(sample, BY);
    }
}
