package io.orderledger.standalone.cli;

import io.orderledger.query.audit.verify.Finding;
import io.orderledger.query.audit.verify.Report;
import java.io.PrintWriter;

/** A report for people. */
final class ReportText {
    private final Report report;

    ReportText(Report report) {
        this.report = report;
    }

    void print(PrintWriter out) {
        out.println(verdict());
        Finding first = report.firstBad();
        if (first != null) {
            out.println();
            out.println("first bad position  " + positions(first));
            print(out, first);
        }
        for (String not : report.notChecked()) out.println("not checked         " + Printable.text(not));
        out.println();
        counts(out);
        if (report.findingsTotal() > 1) others(out);
        out.flush();
    }

    private String verdict() {
        return switch (report.verdict()) {
            case HOLDS -> "成立 · HOLDS";
            case BROKEN -> "被破坏 · BROKEN";
            case COULD_NOT_CHECK -> "无法核验 · COULD NOT CHECK";
        };
    }

    private static String positions(Finding finding) {
        return finding.position() == finding.upTo()
                ? String.valueOf(finding.position())
                : "from %d to %d, not located closer".formatted(finding.position(), finding.upTo());
    }

    private static void print(PrintWriter out, Finding finding) {
        out.println("damage              " + finding.damage() + ": "
                + finding.damage().words());
        out.println("at                  " + Printable.text(finding.about()));
        out.println("stored              " + Printable.text(finding.stored()));
        out.println("computed            " + Printable.text(finding.computed()));
    }

    private void counts(PrintWriter out) {
        Report.Events events = report.events();
        out.println("events              %d, positions %d to %d, in %d streams"
                .formatted(events.count(), events.from(), events.to(), events.streams()));
        Report.Checkpoints checkpoints = report.checkpoints();
        out.println("checkpoints         %d roots, %d retained, %d signatures; proven to position %d"
                .formatted(
                        checkpoints.roots(), checkpoints.retained(), checkpoints.signatures(), checkpoints.provenTo()));
        out.println("key                 " + checkpoints.key());
        Report.Orders orders = report.orders();
        out.println("orders              %d placed; %d read rows, %d compared, of which %d have moved on since"
                .formatted(orders.placed(), orders.rows(), orders.compared(), orders.movedOn()));
        if (orders.ahead() > 0)
            out.println("                    %d rows reflect later events".formatted(orders.ahead()));
        if (orders.unknownBeginning() > 0) {
            out.println("                    %d rows whose order could not be worked out again"
                    .formatted(orders.unknownBeginning()));
        }
        out.println("time                %.1f s".formatted(report.seconds()));
    }

    private void others(PrintWriter out) {
        out.println();
        out.println("%d findings; the first of them as they were met:".formatted(report.findingsTotal()));
        for (Finding finding : report.findings()) {
            out.println(
                    "  %s  %s (%s)".formatted(positions(finding), finding.damage(), Printable.text(finding.about())));
        }
    }
}
