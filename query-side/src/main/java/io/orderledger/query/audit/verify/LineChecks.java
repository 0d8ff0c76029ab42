package io.orderledger.query.audit.verify;

import io.orderledger.ledger.proof.LeafFields;
import io.orderledger.ledger.proof.TreeHasher;
import io.orderledger.query.audit.file.ExportLine;
import io.orderledger.query.audit.file.LineReader;
import io.orderledger.query.audit.file.MalformedExport;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can be checked of lines one by one, so that each processor checks some. */
final class LineChecks {
    private final TreeHasher hasher = new TreeHasher();

    /** @param block whole lines */
    static List<CheckedLine> of(byte[] block) {
        var checks = new LineChecks();
        List<CheckedLine> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < block.length; i++) {
            if (block[i] != '\n') continue;
            lines.add(checks.line(LineReader.line(block, start, i - start)));
            start = i + 1;
        }
        return lines;
    }

    private CheckedLine line(ExportLine line) {
        return switch (line) {
            case ExportLine.Head head -> new CheckedLine.Head(head);
            case ExportLine.Order order -> new CheckedLine.Order(Key.of(order.id(), hasher), order);
            case ExportLine.Range range ->
                new CheckedLine.Range(
                        range.tables().leftOut().stream()
                                .map(stream -> Key.of(stream, hasher))
                                .toList(),
                        range);
            case ExportLine.Event event -> event(event);
            case ExportLine.End _ -> throw new MalformedExport("The end of the export stands in its middle");
        };
    }

    private CheckedLine.Event event(ExportLine.Event event) {
        LeafFields fields = event.fields();
        @Nullable OrderStep step = null;
        @Nullable String unreadable = null;
        @Nullable String unknown = null;
        boolean ofOrder = fields.streamType().equals(OrderStepReader.STREAM_TYPE);
        if (ofOrder) {
            try {
                step = OrderStepReader.step(fields, event.payload());
            } catch (OrderStepReader.UnknownEvent e) {
                unknown = e.getMessage();
            } catch (OrderStepReader.Unreadable e) {
                unreadable = e.getMessage();
            }
        }
        return new CheckedLine.Event(
                fields.position(),
                Key.of(fields.streamId(), hasher),
                fields.streamId(),
                fields.sequence(),
                Key.of(fields.eventId(), hasher),
                fields.eventId(),
                ChronoUnit.MICROS.between(Instant.EPOCH, fields.recordedAt()),
                event.leafHash(),
                hasher.row(fields, event.payload(), event.metadata()),
                fields.streamType().equals("customer") && fields.eventType().equals("customer.erased"),
                ofOrder,
                step,
                unreadable,
                unknown);
    }
}
