package io.orderledger.query.audit.verify;

import io.orderledger.query.audit.file.ExportLine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out again what orders come to, event by event, and compares each read row at the event it reflects: rows are read
 * while orders go on, and an order may have moved on since.
 */
final class OrderFold {
    private final Findings findings;
    private final OrderStatuses statuses = new OrderStatuses();
    private final ReadRows rows = new ReadRows(statuses);
    private final Streams streams = new Streams(statuses);
    private final Set<Integer> leftOut = new HashSet<>();
    private final Set<Long> erasures = new HashSet<>();
    private long rowsReflect;
    private long first = 1;
    private boolean beginsLater;
    private long orders;
    private long compared;
    private long movedOn;
    private long ahead;
    private long unknownBeginning;

    OrderFold(Findings findings) {
        this.findings = findings;
    }

    /**
     * How far the rows are.
     *
     * @param reflect they show every event up to this position
     * @param streams but for these
     */
    void tables(long reflect, List<Integer> streams) {
        this.rowsReflect = reflect;
        leftOut.addAll(streams);
    }

    void row(int number, ExportLine.Order row) {
        if (row.version() < 1) {
            findings.add(Finding.at(
                    Math.max(row.position(), 1),
                    Damage.READ_ROW_UNKNOWN,
                    "order " + row.id(),
                    "version " + row.version(),
                    "version 1 or later"));
            return;
        }
        rows.add(number, row);
    }

    /** @param sound whether the event's bytes are what was hashed: damage that is reported already is not folded */
    void event(int number, CheckedLine.Event event, boolean sound) {
        boolean firstHere = streams.next(number) == 0;
        sequence(number, event);
        if (event.ofOrder()) streams.setOrder(number);
        if (event.erases()) erasures.add(event.position());
        if (!sound) {
            streams.setStatus(number, null);
            return;
        }
        if (event.unreadable() != null) {
            streams.setStatus(number, null);
            findings.add(Finding.at(
                    event.position(), Damage.EVENT_UNREADABLE, "stream " + event.streamId(), event.unreadable(), "-"));
        }
        OrderStep step = event.step();
        if (step != null) {
            apply(number, event, step);
        } else if (event.unknown() != null) {
            // What the order comes to from here on is not known.
            streams.setStatus(number, null);
        }
        if (event.ofOrder() && !leftOut.contains(number)) compare(number, event, firstHere);
    }

    private void sequence(int number, CheckedLine.Event event) {
        long expected = streams.next(number);
        boolean begunBefore = expected == 0 && event.sequence() > 0 && beginsLater;
        if (event.sequence() != expected && !begunBefore) {
            findings.add(Finding.at(
                    event.position(),
                    Damage.SEQUENCE_BROKEN,
                    "stream " + event.streamId(),
                    String.valueOf(event.sequence()),
                    String.valueOf(expected)));
        }
        streams.setNext(number, event.sequence() + 1);
    }

    private void apply(int number, CheckedLine.Event event, OrderStep step) {
        String about = "order " + event.streamId();
        if (step.first()) orders++;
        String status = streams.status(number);
        if (step.first() != (event.sequence() == 0)) {
            findings.add(Finding.at(
                    event.position(),
                    Damage.STATUS_OUT_OF_TURN,
                    about,
                    step.first() ? "placed with event " + event.sequence() : "not placed with event 0",
                    "placed with event 0"));
        }
        if (status != null && step.from() != null && !status.equals(step.from())) {
            findings.add(Finding.at(event.position(), Damage.STATUS_OUT_OF_TURN, about, step.from(), status));
        }
        Totals before = step.before();
        if (status != null && before != null && !before.equals(streams.totals(number))) {
            findings.add(Finding.at(
                    event.position(),
                    Damage.TOTALS_OUT_OF_TURN,
                    about,
                    before.toString(),
                    streams.totals(number).toString()));
        }
        Totals totals = step.totals();
        if (totals != null && step.lines() != null && !totals.equals(step.lines())) {
            findings.add(Finding.at(
                    event.position(),
                    Damage.SUM_DIFFERS,
                    about,
                    totals.toString(),
                    step.lines().toString()));
        }
        if (totals != null) streams.setTotals(number, totals);
        if (step.to() != null && (status != null || step.first())) streams.setStatus(number, step.to());
    }

    private void compare(int number, CheckedLine.Event event, boolean firstHere) {
        long version = rows.version(number);
        String about = "order " + event.streamId();
        boolean mustShow = event.position() <= rowsReflect;
        if (version == 0) {
            if (mustShow && firstHere) {
                findings.add(Finding.at(event.position(), Damage.READ_ROW_MISSING, about, "no row", "a row"));
            }
            return;
        }
        long events = event.sequence() + 1;
        if (events == version) {
            compareRow(number, event, about);
        } else if (events > version && mustShow && (firstHere || events == version + 1)) {
            findings.add(Finding.at(
                    event.position(),
                    Damage.READ_ROW_BEHIND,
                    about,
                    "version " + version,
                    "version " + events + " or later"));
        } else if (events == version + 1) {
            movedOn++;
        }
    }

    private void compareRow(int number, CheckedLine.Event event, String about) {
        rows.compared(number);
        @Nullable String status = streams.status(number);
        if (status == null) {
            unknownBeginning++;
            return;
        }
        compared++;
        String stored = shown(rows.status(number), rows.totals(number));
        String computed = shown(status, streams.totals(number));
        if (!stored.equals(computed)) {
            findings.add(Finding.at(event.position(), Damage.READ_ROW_DIFFERS, about, stored, computed));
        } else if (rows.position(number) < event.position()) {
            findings.add(Finding.at(
                    event.position(),
                    Damage.READ_ROW_DIFFERS,
                    about,
                    "position " + rows.position(number),
                    "position " + event.position()));
        }
    }

    private static String shown(String status, Totals totals) {
        return status + " " + totals;
    }

    /** Where the export does not begin with the ledger streams may have begun before it. */
    void beginsAt(long position) {
        this.first = position;
        this.beginsLater = position > 1;
    }

    /** After the last event: rows that show more than the ledger has, or what is no order. */
    void end(long lastPosition) {
        for (int number = 0; number < rows.numbers(); number++) {
            if (rows.version(number) == 0 || rows.isCompared(number) || leftOut.contains(number)) continue;
            long version = rows.version(number);
            long events = streams.next(number);
            boolean anotherStream = events > 0 && !streams.isOrder(number);
            if (anotherStream) {
                unknown(number, "events of something else than an order");
            } else if (events >= version) {
                unknownBeginning++;
            } else if (rows.position(number) > lastPosition) {
                ahead++;
            } else if (beginsLater && events == 0 && isPlausible(rows.position(number))) {
                unknownBeginning++;
            } else {
                unknown(number, events + " events");
            }
        }
    }

    /** Of a row whose order has no event here: written before the first one that is here, or when its customer was erased. */
    private boolean isPlausible(long position) {
        return position >= 1 && (position < first || erasures.contains(position));
    }

    private void unknown(int number, String found) {
        findings.add(Finding.at(
                rows.position(number),
                Damage.READ_ROW_UNKNOWN,
                "a row of the read tables",
                "version " + rows.version(number),
                found));
    }

    /** Rows that reflect events after the last one that is here. */
    long ahead() {
        return ahead;
    }

    Report.Orders report() {
        return new Report.Orders(orders, rows.count(), compared, movedOn, ahead, unknownBeginning);
    }
}
