package io.orderledger.query.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.CheckpointFile;
import io.orderledger.ledger.proof.CompactRange;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.ledger.proof.SignedNote;
import io.orderledger.query.audit.file.ExportLine;
import io.orderledger.query.audit.file.ExportWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a large export, signed with a key of its own, and checks it: a measurement.
 *
 * <p>Arguments: events, how many of them a checkpoint, directory, and {@code make}, {@code check} or both. The sealer signs
 * one a second while there is something new: a small shop has one for every few events, a large one for hundreds.
 */
final class MakeExport {
    private static final int AT_ONCE = 4096;

    private MakeExport() {}

    public static void main(String[] arguments) throws IOException {
        long events = Long.parseLong(arguments[0]) / MadeOrders.EVENTS_OF_AN_ORDER * MadeOrders.EVENTS_OF_AN_ORDER;
        int ofACheckpoint = Integer.parseInt(arguments[1]);
        Path directory = Files.createDirectories(Path.of(arguments[2]));
        List<String> steps = List.of(arguments).subList(3, arguments.length);
        if (steps.contains("make")) make(events, ofACheckpoint, directory);
        if (steps.contains("check")) check(directory);
    }

    private static void make(long events, int ofACheckpoint, Path directory) throws IOException {
        var signer = NoteSigner.generate("measured");
        Files.writeString(directory.resolve("seal.pub"), signer.verifier().text() + "\n");
        var tree = new CompactRange();
        var made = new MadeOrders(1, events / MadeOrders.EVENTS_OF_AN_ORDER);
        try (var writer = new ExportWriter(Files.newOutputStream(directory.resolve("events.ndjson.gz")));
                Writer checkpoints = Files.newBufferedWriter(directory.resolve("checkpoints.txt"), UTF_8)) {
            writer.write(new ExportLine.Head(Instant.parse("2024-07-01T00:00:00Z")));
            for (long i = 0; i < events / MadeOrders.EVENTS_OF_AN_ORDER; i++) {
                writer.write(MadeOrders.row(MadeOrders.id(i), events));
            }
            writer.write(new ExportLine.Range(
                    1, events, 0, new ExportLine.ReadTables(events, events, List.of()), List.of()));
            List<String> texts = new ArrayList<>();
            for (long position = 1; position <= events; position++) {
                ExportLine.Event event = made.next();
                writer.write(event);
                tree.append(event.leafHash());
                if (position % ofACheckpoint == 0 || position == events) {
                    texts.add(new Checkpoint("measured", position, tree.root()).text());
                    if (texts.size() == AT_ONCE || position == events) {
                        // What takes longest, on all processors.
                        for (SignedNote note :
                                texts.parallelStream().map(signer::sign).toList()) {
                            checkpoints.write(CheckpointFile.entry(note));
                        }
                        texts.clear();
                    }
                }
            }
            writer.end();
        }
    }

    private static void check(Path directory) throws IOException {
        Path file = directory.resolve("events.ndjson.gz");
        var inputs = new Verification.Inputs(
                file,
                List.of(directory.resolve("checkpoints.txt")),
                directory.resolve("seal.pub"),
                new ArrayList<>(),
                Duration.ofSeconds(30),
                1,
                Long.MAX_VALUE,
                false);
        Report report = new Verification(inputs).run((_, _) -> {});
        System.out.println(report);
        System.out.printf(
                "%,d events in %.1f s: %,.0f events/s, %,d bytes compressed, heap %,d MB%n",
                report.events().count(),
                report.seconds(),
                report.events().count() / report.seconds(),
                Files.size(file),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
}
