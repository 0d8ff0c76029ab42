package io.orderledger.standalone.e2e;

import io.orderledger.ledger.proof.LeafFields;
import io.orderledger.ledger.proof.TreeHasher;
import io.orderledger.query.audit.file.ExportLine;
import java.time.Instant;

/** Rows of a ledger with one thing changed and the hash left as it was. */
final class AlteredRows {
    private AlteredRows() {}

    static byte[] flipped(byte[] bytes) {
        byte[] other = bytes.clone();
        other[other.length / 2] ^= 1;
        return other;
    }

    static ExportLine.Event at(ExportLine.Event row, long position) {
        LeafFields f = row.fields();
        return with(
                row,
                new LeafFields(
                        position,
                        f.streamId(),
                        f.sequence(),
                        f.streamType(),
                        f.eventId(),
                        f.recordedAt(),
                        f.eventType(),
                        f.revision()));
    }

    static ExportLine.Event moved(ExportLine.Event row, Instant time) {
        LeafFields f = row.fields();
        return with(
                row,
                new LeafFields(
                        f.position(),
                        f.streamId(),
                        f.sequence(),
                        f.streamType(),
                        f.eventId(),
                        time,
                        f.eventType(),
                        f.revision()));
    }

    static ExportLine.Event typed(ExportLine.Event row, String type) {
        LeafFields f = row.fields();
        return with(
                row,
                new LeafFields(
                        f.position(),
                        f.streamId(),
                        f.sequence(),
                        f.streamType(),
                        f.eventId(),
                        f.recordedAt(),
                        type,
                        f.revision()));
    }

    /** Of another revision, with the hash computed again. */
    static ExportLine.Event revised(ExportLine.Event row, String revision) {
        LeafFields f = row.fields();
        var fields = new LeafFields(
                f.position(),
                f.streamId(),
                f.sequence(),
                f.streamType(),
                f.eventId(),
                f.recordedAt(),
                f.eventType(),
                revision);
        return new ExportLine.Event(
                fields, row.payload(), row.metadata(), new TreeHasher().row(fields, row.payload(), row.metadata()));
    }

    /** In its place and of its stream, but saying what another event says, with the hash computed again. */
    static ExportLine.Event saying(ExportLine.Event row, ExportLine.Event other) {
        LeafFields f = row.fields();
        var fields = new LeafFields(
                f.position(),
                f.streamId(),
                f.sequence(),
                f.streamType(),
                f.eventId(),
                f.recordedAt(),
                other.fields().eventType(),
                other.fields().revision());
        return new ExportLine.Event(
                fields, other.payload(), row.metadata(), new TreeHasher().row(fields, other.payload(), row.metadata()));
    }

    private static ExportLine.Event with(ExportLine.Event row, LeafFields fields) {
        return new ExportLine.Event(fields, row.payload(), row.metadata(), row.leafHash());
    }
}
