package io.orderledger.query.audit.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.ledger.proof.LeafFields;
import io.orderledger.ledger.proof.TreeHasher;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads a line of an export. Which kind it is, its first name says. */
public final class LineReader {
    static final String IN_BASE64 = "Base64";
    /** A payload may have 16 MiB, of which base64 makes 22. */
    private static final int LONGEST_TEXT = 32 * 1024 * 1024;

    private static final int MOST_HASHES = 64;
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,14}(\\.[0-9]{1,2})?");
    /** What a column of times may hold, and a long in microseconds. */
    private static final Instant FIRST_TIME = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private final JsonParser json;

    private LineReader(JsonParser json) {
        this.json = json;
    }

    /** @throws MalformedExport when it is none */
    public static ExportLine line(byte[] bytes, int offset, int length) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
            ExportLine line = new LineReader(json).line();
            if (json.nextToken() != null) throw new MalformedExport("There is more in a line than one object");
            return line;
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new MalformedExport("Not a line of an export: " + firstLine(e), e);
        }
    }

    private static String firstLine(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private ExportLine line() {
        if (json.nextToken() != JsonToken.START_OBJECT) throw new MalformedExport("A line is not an object");
        String first = json.nextName();
        if (first == null) throw new MalformedExport("A line says nothing");
        return switch (first) {
            case "position" -> event();
            case "order" -> order();
            case "orderLedgerExport" -> head();
            case "from" -> range();
            case "orders" -> end();
            case String other -> throw new MalformedExport("A line of an unknown kind: '" + other + "'");
        };
    }

    private ExportLine.Head head() {
        long format = number();
        if (format != ExportLine.Head.FORMAT) {
            throw new MalformedExport(
                    "An export of format " + format + "; this program reads " + ExportLine.Head.FORMAT);
        }
        var head = new ExportLine.Head(time("exportedAt"));
        ended();
        return head;
    }

    private ExportLine.Order order() {
        var order = new ExportLine.Order(
                text(),
                named("status"),
                amount("amount"),
                amount("cost"),
                namedNumber("version"),
                namedNumber("position"));
        ended();
        return order;
    }

    private ExportLine.Range range() {
        long from = number();
        long to = namedNumber("to");
        long outside = namedNumber("outside");
        var tables = new ExportLine.ReadTables(
                namedNumber("head"),
                namedNumber("rowsReflect"),
                texts("leftOut", 2 * ExportLine.ReadTables.MOST_LEFT_OUT));
        List<byte[]> before =
                texts("before", MOST_HASHES).stream().map(LineReader::hash).toList();
        ended();
        return new ExportLine.Range(from, to, outside, tables, before);
    }

    private List<String> texts(String name, int most) {
        require(name);
        if (json.nextToken() != JsonToken.START_ARRAY) throw new MalformedExport("'%s' is a list".formatted(name));
        List<String> texts = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_STRING && texts.size() < most) texts.add(json.getString());
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw new MalformedExport("'%s' is a list of at most %d texts".formatted(name, most));
        }
        return texts;
    }

    private ExportLine.Event event() {
        var fields = new LeafFields(
                number(),
                named("streamId"),
                namedNumber("sequence"),
                named("streamType"),
                named("eventId"),
                time("recordedAt"),
                named("eventType"),
                named("revision"));
        var event = new ExportLine.Event(fields, bytes("payload"), bytes("metadata"), hash(named("leafHash")));
        ended();
        return event;
    }

    private ExportLine.End end() {
        var end = new ExportLine.End(number(), namedNumber("events"), hash(named("sha256")));
        ended();
        return end;
    }

    private byte[] bytes(String name) {
        @Nullable String found = json.nextName();
        if (name.equals(found)) return text().getBytes(UTF_8);
        if (!(name + IN_BASE64).equals(found)) throw new MalformedExport("'" + name + "' is missing");
        json.nextToken();
        return json.getBinaryValue();
    }

    private String named(String name) {
        require(name);
        return text();
    }

    private long namedNumber(String name) {
        require(name);
        return number();
    }

    /** Two decimals, as all columns of amounts have; a number that is written in any other way may take for ever. */
    private BigDecimal amount(String name) {
        String text = named(name);
        if (!AMOUNT.matcher(text).matches()) throw new MalformedExport("Not an amount: " + name);
        return new BigDecimal(text);
    }

    private Instant time(String name) {
        Instant time = Instant.parse(named(name));
        if (time.isBefore(FIRST_TIME) || time.isAfter(LAST_TIME)) throw new MalformedExport("No time: " + name);
        return time;
    }

    private void require(String name) {
        if (!name.equals(json.nextName())) throw new MalformedExport("'" + name + "' is missing");
    }

    private String text() {
        if (json.nextToken() != JsonToken.VALUE_STRING) throw new MalformedExport("Not a text: " + json.currentName());
        return json.getString();
    }

    private long number() {
        if (json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new MalformedExport("Not a whole number: " + json.currentName());
        }
        return json.getLongValue();
    }

    private void ended() {
        if (json.nextToken() != JsonToken.END_OBJECT) throw new MalformedExport("A line has more than it should");
    }

    private static byte[] hash(String hex) {
        byte[] hash = HexFormat.of().parseHex(hex);
        if (hash.length != TreeHasher.BYTES) throw new MalformedExport("A hash has 32 bytes");
        return hash;
    }
}
