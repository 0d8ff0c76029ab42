package io.orderledger.query.audit.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.ledger.proof.LeafFields;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the lines of an export as JSON, each with its newline. */
public final class LineWriter {
    private static final JsonFactory JSON = new JsonFactory();

    public static byte[] bytes(ExportLine line) {
        var bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            switch (line) {
                case ExportLine.Head head -> write(json, head);
                case ExportLine.Order order -> write(json, order);
                case ExportLine.Range range -> write(json, range);
                case ExportLine.Event event -> write(json, event);
                case ExportLine.End end -> write(json, end);
            }
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private LineWriter() {}

    private static void write(JsonGenerator json, ExportLine.Head head) {
        json.writeNumberProperty("orderLedgerExport", ExportLine.Head.FORMAT);
        json.writeStringProperty("exportedAt", head.exportedAt().toString());
    }

    private static void write(JsonGenerator json, ExportLine.Order order) {
        json.writeStringProperty("order", order.id());
        json.writeStringProperty("status", order.status());
        json.writeStringProperty("amount", plain(order.amount()));
        json.writeStringProperty("cost", plain(order.cost()));
        json.writeNumberProperty("version", order.version());
        json.writeNumberProperty("position", order.position());
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }

    private static void write(JsonGenerator json, ExportLine.Range range) {
        json.writeNumberProperty("from", range.from());
        json.writeNumberProperty("to", range.to());
        json.writeNumberProperty("outside", range.outside());
        json.writeNumberProperty("head", range.tables().head());
        json.writeNumberProperty("rowsReflect", range.tables().reflect());
        json.writeArrayPropertyStart("leftOut");
        for (String stream : range.tables().leftOut()) json.writeString(stream);
        json.writeEndArray();
        writeHashes(json, range.before());
    }

    private static void writeHashes(JsonGenerator json, List<byte[]> hashes) {
        json.writeArrayPropertyStart("before");
        for (byte[] hash : hashes) json.writeString(hex(hash));
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, ExportLine.Event event) {
        LeafFields fields = event.fields();
        json.writeNumberProperty("position", fields.position());
        json.writeStringProperty("streamId", fields.streamId());
        json.writeNumberProperty("sequence", fields.sequence());
        json.writeStringProperty("streamType", fields.streamType());
        json.writeStringProperty("eventId", fields.eventId());
        json.writeStringProperty("recordedAt", fields.recordedAt().toString());
        json.writeStringProperty("eventType", fields.eventType());
        json.writeStringProperty("revision", fields.revision());
        writeBytes(json, "payload", event.payload());
        writeBytes(json, "metadata", event.metadata());
        json.writeStringProperty("leafHash", hex(event.leafHash()));
    }

    /** As text where the text gives the same bytes again, which JSON in UTF-8 does; in base64 where not. */
    private static void writeBytes(JsonGenerator json, String name, byte[] bytes) {
        String text = new String(bytes, UTF_8);
        if (Arrays.equals(text.getBytes(UTF_8), bytes)) {
            json.writeStringProperty(name, text);
        } else {
            json.writeName(name + LineReader.IN_BASE64);
            json.writeBinary(bytes);
        }
    }

    private static void write(JsonGenerator json, ExportLine.End end) {
        json.writeNumberProperty("orders", end.orders());
        json.writeNumberProperty("events", end.events());
        json.writeStringProperty("sha256", hex(end.sha256()));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
