package io.orderledger.query.audit.verify;

import io.orderledger.ledger.proof.CompactRange;
import io.orderledger.query.audit.file.ExportLine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the lines of an export in their order and checks what they say beside each other. */
final class Walk {
    private static final int MOST_NOTES = 10;

    private final Findings findings;
    private final RootChecks roots;
    private final OrderFold orders;
    private final long toleranceMicros;
    private final Keys streams = new Keys();
    private final Keys eventIds = new Keys();
    private final Set<String> unknownEvents = new LinkedHashSet<>();
    private ExportLine.@Nullable Range range;
    private boolean begun;
    private long orderLines;
    private long events;
    private long expected;
    private long latestMicros = Long.MIN_VALUE;

    Walk(Findings findings, RootChecks roots, long toleranceMicros) {
        this.findings = findings;
        this.roots = roots;
        this.orders = new OrderFold(findings);
        this.toleranceMicros = toleranceMicros;
    }

    void lines(List<CheckedLine> lines) {
        for (CheckedLine line : lines) {
            switch (line) {
                case CheckedLine.Head _ -> head();
                case CheckedLine.Order order -> order(order);
                case CheckedLine.Range ofEvents -> range(ofEvents);
                case CheckedLine.Event event -> event(event);
            }
        }
    }

    private void head() {
        require(!begun, "Two heads");
        begun = true;
    }

    private void order(CheckedLine.Order order) {
        require(begun && range == null, "An order stands where none belongs");
        orderLines++;
        orders.row(streams.number(order.key()), order.line());
    }

    private void range(CheckedLine.Range ofEvents) {
        ExportLine.Range line = ofEvents.line();
        require(begun && range == null, "Two ranges");
        long before = line.from() - 1;
        require(before >= 0 && line.to() >= before, "A range from " + line.from() + " to " + line.to());
        require(line.before().size() == Long.bitCount(before), "Not the hashes of " + before + " events");
        range = line;
        if (line.outside() != 0) {
            findings.add(Finding.at(
                    1,
                    Damage.POSITION_OUT_OF_ORDER,
                    "rows of the ledger before its first position, or of the read tables beyond its last",
                    line.outside() + " rows",
                    "none"));
        }
        orders.tables(
                line.tables().reflect(),
                ofEvents.leftOut().stream().map(streams::number).toList());
        expected = line.from();
        orders.beginsAt(line.from());
        Iterator<byte[]> hashes = line.before().iterator();
        roots.begin(CompactRange.of(before, (_, _) -> hashes.next()));
    }

    private void event(CheckedLine.Event event) {
        require(range != null, "An event stands where none belongs");
        events++;
        position(event);
        boolean sound = Arrays.equals(event.leaf(), event.storedLeaf());
        if (!sound) {
            findings.add(Finding.at(
                    event.position(),
                    Damage.ROW_CHANGED,
                    "event " + event.eventId(),
                    Hex.of(event.storedLeaf()),
                    Hex.of(event.leaf())));
        }
        // Where the row differs from its hash, the tree tells which of the two was signed: the hash, or neither.
        roots.append(event.storedLeaf());
        time(event);
        int known = eventIds.size();
        if (eventIds.number(event.id()) < known) {
            findings.add(Finding.at(
                    event.position(),
                    Damage.EVENT_ID_REPEATED,
                    "event " + event.eventId(),
                    event.eventId(),
                    "an id of its own"));
        }
        if (event.unknown() != null && unknownEvents.size() < MOST_NOTES) unknownEvents.add(event.unknown());
        orders.event(streams.number(event.stream()), event, sound);
    }

    private void position(CheckedLine.Event event) {
        long position = event.position();
        if (position > expected) {
            roots.breakOff();
            findings.add(Finding.between(
                    expected,
                    position - 1,
                    Damage.POSITION_MISSING,
                    "the row after " + (expected - 1),
                    "position " + position,
                    "position " + expected));
        } else if (position < expected) {
            roots.breakOff();
            findings.add(Finding.at(
                    position,
                    Damage.POSITION_OUT_OF_ORDER,
                    "event " + event.eventId(),
                    "position " + position,
                    "position " + expected));
        }
        expected = Math.max(expected, position + 1);
    }

    private void time(CheckedLine.Event event) {
        if (latestMicros != Long.MIN_VALUE && event.recordedAtMicros() < latestMicros - toleranceMicros) {
            findings.add(Finding.at(
                    event.position(),
                    Damage.TIME_BACKWARDS,
                    "event " + event.eventId(),
                    instant(event.recordedAtMicros()),
                    "not before " + instant(latestMicros - toleranceMicros)));
            // From here on anew: one clock that was ahead once is one finding, not one for each event that follows.
            latestMicros = event.recordedAtMicros();
        }
        latestMicros = Math.max(latestMicros, event.recordedAtMicros());
    }

    private static String instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
    }

    /** After the last event, when nothing of the file is lacking. */
    void end(ExportLine.End end, long upTo) {
        ExportLine.Range given = range();
        require(end.orders() == orderLines, "%d orders, not the %d of its end".formatted(orderLines, end.orders()));
        long last = expected - 1;
        if (last < given.to()) {
            findings.add(Finding.between(
                    expected,
                    given.to(),
                    Damage.POSITION_MISSING,
                    "the end of the export",
                    "nothing after position " + last,
                    "events up to position " + given.to()));
        }
        roots.end(Math.max(last, given.to()), upTo < Long.MAX_VALUE);
        orders.end(last);
    }

    /** Which events the file says it has. */
    ExportLine.Range range() {
        ExportLine.Range given = range;
        if (given == null) throw new CouldNotCheck("Not an export: There is no range of events");
        return given;
    }

    /** Orders that reflect events after the last one that is here. */
    long ahead() {
        return orders.ahead();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) throw new CouldNotCheck("Not an export: " + otherwise);
    }

    /** Events that this program does not know, so that what their orders come to is not known either. */
    Set<String> unknownEvents() {
        return unknownEvents;
    }

    long countedEvents() {
        return events;
    }

    Report.Events report() {
        ExportLine.Range given = range;
        long from = given == null ? 0 : given.from();
        return new Report.Events(from, events == 0 ? 0 : expected - 1, events, streams.size());
    }

    Report.Orders orders() {
        return orders.report();
    }
}
