package io.orderledger.standalone.cli;

import io.orderledger.query.audit.verify.Report;
import io.orderledger.query.audit.verify.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks an export without a database, a server or a network: leaves, roots, signatures, that the retained"
                    + " checkpoint is a prefix, the numbering of streams, times, ids, and what each order comes to.",
            "Exit code 0: it holds. 2: it is broken. 3: it could not be checked."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  order-ledger audit verify --events ledger.ndjson.gz --checkpoints ledger.ndjson.gz.checkpoints --key"
                    + " seal.pub",
            "  order-ledger audit verify --events ledger.ndjson.gz --checkpoints /mnt/checkpoints --key seal.pub"
                    + " --since june.note --younger --json"
        })
final class AuditVerify extends LedgerCommand {
    private static final Duration MOST_TOLERANCE = Duration.ofDays(366);
    private static final Pattern DAY = Pattern.compile("checkpoints-[0-9-]+\\.txt");

    @Option(names = "--events", required = true, paramLabel = "FILE", description = "What 'audit export' wrote")
    @SuppressWarnings("NullAway.Init")
    private Path events;

    @Option(
            names = "--checkpoints",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Signed checkpoints: files of them, or the directory that the server writes them to")
    private List<Path> checkpoints = List.of();

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The verifier key: seal.pub")
    @SuppressWarnings("NullAway.Init")
    private Path key;

    @Option(
            names = "--since",
            paramLabel = "NOTE",
            description =
                    "A checkpoint that you have kept from before: its history must be a prefix of this one. Repeatable")
    private List<Path> since = List.of();

    @Option(
            names = "--from",
            paramLabel = "POSITION",
            description = "Where the check must begin (default 1): for an export that is meant to begin later")
    private long from = 1;

    @Option(
            names = "--to",
            paramLabel = "POSITION",
            description =
                    "Where the export is meant to end (default: with the ledger): checkpoints and orders beyond it"
                            + " are left aside")
    private long to = Long.MAX_VALUE;

    @Option(
            names = "--younger",
            description =
                    "Checkpoints beyond the export's end were signed after it was made, as a shop that goes on does:"
                            + " leave them aside")
    private boolean younger;

    @Option(
            names = "--clock-tolerance",
            paramLabel = "SECONDS",
            description =
                    "How far a time may lie before an earlier event's (default 30): nodes have clocks of their own")
    private long clockTolerance = Verification.TOLERANCE.toSeconds();

    @Option(names = "--json", description = "The report as JSON")
    private boolean json;

    @Override
    public Integer call() {
        if (clockTolerance < 0 || clockTolerance > MOST_TOLERANCE.toSeconds()) {
            throw new CommandFailed("--clock-tolerance is 0 to " + MOST_TOLERANCE.toSeconds() + " seconds");
        }
        var inputs = new Verification.Inputs(
                events, checkpointFiles(), key, since, Duration.ofSeconds(clockTolerance), from, to, younger);
        Report report;
        try (var meter = new Meter("核验 verify", err())) {
            long size = Files.exists(events) ? size(events) : 0;
            report = new Verification(inputs).run((read, count) -> meter.at(read, size, count + " events"));
        }
        if (json) Json.print(out(), report);
        else new ReportText(report).print(out());
        return report.verdict().exitCode();
    }

    private List<Path> checkpointFiles() {
        List<Path> files = new ArrayList<>();
        for (Path given : checkpoints) {
            if (Files.isDirectory(given)) files.addAll(daysOf(given));
            else files.add(given);
        }
        return files;
    }

    /** Named by the day, so that their order is that of their names. */
    private static List<Path> daysOf(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> days = files.filter(
                            file -> DAY.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
            if (days.isEmpty()) throw new CommandFailed("There are no checkpoints in " + directory);
            return days;
        } catch (IOException e) {
            throw new CommandFailed("The checkpoints cannot be read: " + directory, e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
