package io.orderledger.query.audit.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param firstBad null when nothing is broken
 * @param findings the first few, as they were met
 * @param findingsTotal how many there are in all; one damage may cause several
 * @param notChecked what could not be checked, and why; empty when all was
 */
public record Report(
        Verdict verdict,
        @Nullable Finding firstBad,
        List<Finding> findings,
        long findingsTotal,
        List<String> notChecked,
        Events events,
        Checkpoints checkpoints,
        Orders orders,
        double seconds) {

    /** What it comes to. */
    public enum Verdict {
        HOLDS(0),
        BROKEN(2),
        COULD_NOT_CHECK(3);

        private final int exitCode;

        Verdict(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    /** Which events were checked: none when {@code count} is 0. */
    public record Events(long from, long to, long count, long streams) {}

    /**
     * Checkpoints.
     *
     * @param signatures that were checked
     * @param roots that were worked out again from the events
     * @param retained of those, the ones that the auditor had kept
     * @param provenTo the last position that a good checkpoint covers
     */
    public record Checkpoints(String key, long signatures, long roots, long retained, long provenTo) {}

    /**
     * Orders.
     *
     * @param placed in the events that were checked
     * @param rows of the read tables
     * @param compared rows that were compared with their order at the event they reflect
     * @param movedOn of those, rows whose order went on after they were read
     * @param ahead rows that reflect events after the export's last
     * @param unknownBeginning rows whose order began before the export's first event, or whose events are damaged or unknown
     */
    public record Orders(long placed, long rows, long compared, long movedOn, long ahead, long unknownBeginning) {}
}
