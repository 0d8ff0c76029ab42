package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.CheckpointFile;
import io.orderledger.ledger.proof.CompactRange;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.query.audit.file.ExportLine;
import io.orderledger.query.audit.file.ExportWriter;
import io.orderledger.query.audit.file.LineReader;
import io.orderledger.standalone.RunningLedger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.springframework.core.env.Environment;

/** An export of a running ledger, its checkpoints and its key, and what somebody may do to them. */
record ExportedLedger(Path events, Path checkpoints, Path key) {

    /** Exports everything that is sealed. */
    static ExportedLedger of(RunningLedger ledger, Path directory, String name) {
        return of(dataDirectory(ledger), directory, name);
    }

    static ExportedLedger of(Path dataDirectory, Path directory, String name) {
        ExportedLedger exported = in(dataDirectory, directory, name);
        exported.export(dataDirectory).exits(0);
        return exported;
    }

    /** Where an export goes that somebody makes afterwards. */
    static ExportedLedger in(Path dataDirectory, Path directory, String name) {
        return new ExportedLedger(
                directory.resolve(name + ".ndjson.gz"),
                directory.resolve(name + ".checkpoints"),
                dataDirectory.resolve("checkpoints/seal.pub"));
    }

    CommandRun export(Path dataDirectory, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "audit",
                "export",
                "--out",
                events.toString(),
                "--checkpoints",
                checkpoints.toString(),
                "--data-dir",
                dataDirectory.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    /** The key that the ledger signs with: what a thief would have. */
    static NoteSigner stolenKey(RunningLedger ledger) throws IOException {
        return NoteSigner.parse(Files.readString(dataDirectory(ledger).resolve("keys/seal.key"), UTF_8));
    }

    static Path dataDirectory(RunningLedger ledger) {
        return Path.of(ledger.bean(Environment.class).getRequiredProperty("ledger.data-dir"));
    }

    CommandRun verified(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "audit",
                "verify",
                "--json",
                "--events",
                events.toString(),
                "--checkpoints",
                checkpoints.toString(),
                "--key",
                key.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    List<ExportLine> lines() throws IOException {
        List<ExportLine> lines = new ArrayList<>();
        try (var in =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(events)), UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                byte[] bytes = line.getBytes(UTF_8);
                lines.add(LineReader.line(bytes, 0, bytes.length));
            }
        }
        return lines;
    }

    List<ExportLine.Event> rows() throws IOException {
        return lines().stream()
                .filter(ExportLine.Event.class::isInstance)
                .map(ExportLine.Event.class::cast)
                .toList();
    }

    /** The same with other events, as an export of a database would be in which somebody has changed them. */
    ExportedLedger with(String name, UnaryOperator<List<ExportLine.Event>> change) throws IOException {
        return withLines(name, lines -> {
            List<ExportLine.Event> rows = new ArrayList<>();
            for (ExportLine line : lines) if (line instanceof ExportLine.Event row) rows.add(row);
            lines.removeAll(rows);
            lines.addAll(change.apply(rows));
            return lines;
        });
    }

    /** The same with other orders. */
    ExportedLedger withOrders(String name, UnaryOperator<ExportLine.Order> change) throws IOException {
        return withLines(name, lines -> {
            lines.replaceAll(line -> line instanceof ExportLine.Order order ? change.apply(order) : line);
            return lines;
        });
    }

    /** The same with other lines of any kind; the end is written anew, so that the file is whole. */
    ExportedLedger withLines(String name, UnaryOperator<List<ExportLine>> change) throws IOException {
        List<ExportLine> lines = lines();
        lines.removeLast();
        Path file = events.resolveSibling(name + ".ndjson.gz");
        try (var writer = new ExportWriter(Files.newOutputStream(file))) {
            change.apply(lines).forEach(writer::write);
            writer.end();
        }
        return new ExportedLedger(file, checkpoints, key);
    }

    /** Signs checkpoints of the same sizes over what is in the export now. */
    ExportedLedger signedAgain(NoteSigner key, List<Long> sizes) throws IOException {
        Path file = events.resolveSibling(events.getFileName() + ".forged");
        var tree = new CompactRange();
        var notes = new StringBuilder();
        for (ExportLine.Event row : rows()) {
            tree.append(row.leafHash());
            if (!sizes.contains(tree.size())) continue;
            String text = new Checkpoint(key.verifier().name(), tree.size(), tree.root()).text();
            notes.append(CheckpointFile.entry(key.sign(text)));
        }
        Files.writeString(file, notes, UTF_8);
        return new ExportedLedger(events, file, this.key);
    }

    List<String> notes() throws IOException {
        List<String> notes = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(checkpoints, UTF_8)) {
            new CheckpointFile(in).forEachRemaining(notes::add);
        }
        return notes;
    }
}
