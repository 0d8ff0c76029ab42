package io.orderledger.query.audit.verify;

import io.orderledger.ledger.proof.NoteVerifier;
import io.orderledger.query.audit.file.ExportLine;
import io.orderledger.query.audit.file.LineReader;
import io.orderledger.query.audit.file.MalformedExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Checks an export. One use. */
public final class Verification {
    /** How far a time may lie before a later one: appends wait for their turn, and nodes have clocks of their own. */
    public static final Duration TOLERANCE = Duration.ofSeconds(30);

    private static final double NANOS = 1e9;
    private static final int MOST_NAMED = 10;
    /** Blocks of ordinary lines are a mebibyte; a hostile line may have seventy. */
    private static final long MOST_WAITING = 48L << 20;

    private final Inputs inputs;
    private final Findings findings = new Findings();
    private final List<String> notChecked = new ArrayList<>();
    /** Whether the file was read to its end and is as it was written: damage on its way is no damage of the ledger. */
    private boolean whole;

    /**
     * What to check.
     *
     * @param checkpoints one or several files of them, in any order
     * @param key a file with the verifier key
     * @param retained files with a checkpoint each that the auditor has kept from before
     * @param from where the check must begin, which the file may not decide: 1 for the whole ledger
     * @param upTo where the export is meant to end, if it is meant to end before the ledger
     * @param younger whether checkpoints behind the export's end were signed after it was made
     */
    public record Inputs(
            Path events,
            List<Path> checkpoints,
            Path key,
            List<Path> retained,
            Duration tolerance,
            long from,
            long upTo,
            boolean younger) {}

    /** Is told how far the check is. */
    @FunctionalInterface
    public interface Progress {
        void reached(long bytesOfFile, long events);
    }

    public Verification(Inputs inputs) {
        this.inputs = inputs;
    }

    /**
     * Reads everything once.
     *
     * @throws CouldNotCheck when there is nothing to check or nothing to check it with
     */
    public Report run(Progress progress) {
        long start = System.nanoTime();
        if (!Files.isReadable(inputs.events())) throw new CouldNotCheck("There is no file " + inputs.events());
        NoteVerifier key = SignedCheckpoints.key(inputs.key());
        var notes = new SignedCheckpoints(key);
        var signed = new CheckpointTable(key);
        for (Path file : inputs.checkpoints()) notes.all(file, signed);
        signed.sort(findings);
        var retained = new CheckpointTable(key);
        for (Path file : inputs.retained()) notes.one(file, retained);
        retained.sort(findings);
        // All of these: who keeps one wants to hear of it.
        int[] kept =
                IntStream.range(0, retained.count()).filter(retained::isSigned).toArray();
        var roots = new RootChecks(signed, retained, findings);
        boolean forked = findings.count() > 0;
        var walk = new Walk(findings, roots, inputs.tolerance().toNanos() / 1_000);
        try {
            read(walk, progress);
        } catch (IOException e) {
            notChecked.add("the export cannot be read to its end: " + e.getMessage());
        } catch (MalformedExport | CouldNotCheck e) {
            notChecked.add(String.valueOf(e.getMessage()));
        }
        long provenTo = roots.provenTo();
        badSignatures(signed, "checkpoint");
        badSignatures(retained, "retained checkpoint");
        long reachable = IntStream.of(kept)
                .mapToLong(retained::size)
                .filter(size -> size <= walk.report().to())
                .distinct()
                .count();
        proven(walk, roots, provenTo, reachable);
        return new Report(
                verdict(forked),
                findings.first(),
                findings.kept(),
                findings.count(),
                List.copyOf(notChecked),
                walk.report(),
                new Report.Checkpoints(
                        key.text(),
                        signed.checked() + retained.checked(),
                        roots.roots(),
                        roots.retainedRoots(),
                        provenTo),
                walk.orders(),
                (System.nanoTime() - start) / NANOS);
    }

    /** What nobody has signed says nothing of the ledger: a bit that fell over on its way is as likely as a forger. */
    private void badSignatures(CheckpointTable notes, String what) {
        if (notes.bad() == 0) return;
        notChecked.add("the signature of the %s of size %d is not good: damaged, or forged; %d such were met"
                .formatted(what, notes.firstBad(), notes.bad()));
    }

    private Report.Verdict verdict(boolean forked) {
        if (forked || (whole && findings.count() > 0)) return Report.Verdict.BROKEN;
        return notChecked.isEmpty() ? Report.Verdict.HOLDS : Report.Verdict.COULD_NOT_CHECK;
    }

    private void read(Walk walk, Progress progress) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(processors);
                var blocks = new LineBlocks(inputs.events())) {
            Deque<Waiting> ahead = new ArrayDeque<>();
            try {
                for (byte[] block = blocks.next(); block != null; block = blocks.next()) {
                    byte[] lines = block;
                    ahead.add(new Waiting(lines.length, workers.submit(() -> LineChecks.of(lines))));
                    while (ahead.size() > 2 * processors || bytes(ahead) > MOST_WAITING)
                        walk.lines(done(ahead.removeFirst()));
                    progress.reached(blocks.bytesRead(), walk.countedEvents());
                }
            } catch (IOException cut) {
                // What stands before the place where the file is cut may be damaged, too.
                walkThrough(ahead, walk);
                throw cut;
            }
            walkThrough(ahead, walk);
            end(walk, blocks);
            progress.reached(blocks.bytesRead(), walk.countedEvents());
        }
    }

    private static void walkThrough(Deque<Waiting> rest, Walk walk) {
        while (!rest.isEmpty()) walk.lines(done(rest.removeFirst()));
    }

    private void end(Walk walk, LineBlocks blocks) {
        byte[] last = blocks.lastLine();
        ExportLine line = last.length == 0 ? null : LineReader.line(last, 0, last.length);
        if (!(line instanceof ExportLine.End end)) {
            notChecked.add("the export was cut: its last line is missing");
            return;
        }
        walk.end(end, inputs.upTo());
        whole = end.events() == walk.countedEvents() && Arrays.equals(end.sha256(), blocks.sha256());
        if (!whole) notChecked.add("the file is not as it was written: its last line does not fit the others");
    }

    /** A block that is checked, or will be. */
    private record Waiting(int bytes, Future<List<CheckedLine>> lines) {}

    private static long bytes(Deque<Waiting> waiting) {
        return waiting.stream().mapToLong(Waiting::bytes).sum();
    }

    private static List<CheckedLine> done(Waiting waiting) {
        try {
            return waiting.lines().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            if (e.getCause() instanceof Error failure) throw failure;
            throw new IllegalStateException("A line could not be checked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CouldNotCheck("The check was broken off", e);
        }
    }

    private void proven(Walk walk, RootChecks roots, long provenTo, long reachable) {
        if (whole) leftOut(walk, roots);
        if (!walk.unknownEvents().isEmpty()) {
            notChecked.add("orders with events of a later program: " + String.join(", ", walk.unknownEvents()));
        }
        if (findings.count() > 0) return;
        long last = walk.report().to();
        if (provenTo < last) {
            notChecked.add("no checkpoint covers the events from %d to %d".formatted(provenTo + 1, last));
        }
        if (roots.retainedRoots() < reachable) {
            notChecked.add(
                    "a retained checkpoint ends before the export begins: it needs an export from an earlier position");
        }
    }

    /** What the file leaves out, and nobody has asked to leave out. */
    private void leftOut(Walk walk, RootChecks roots) {
        ExportLine.Range range = walk.range();
        if (walk.countedEvents() == 0) notChecked.add("there are no events");
        if (range.from() > inputs.from()) {
            notChecked.add(
                    "the export begins at position %1$d, so nothing before it was checked; if that is meant: --from %1$d"
                            .formatted(range.from()));
        }
        boolean meantToEnd = inputs.upTo() < Long.MAX_VALUE;
        if (meantToEnd && range.to() < inputs.upTo()) {
            notChecked.add(
                    "the export ends at position %d, before %d: an export ends with the last checkpoint up to there"
                            .formatted(range.to(), inputs.upTo()));
        }
        if (!meantToEnd && range.to() < range.tables().head()) {
            notChecked.add(
                    "the export ends at position %1$d, but the ledger went on to %2$d when it was made; if that is meant: --to %1$d"
                            .formatted(range.to(), range.tables().head()));
        }
        if (roots.signedTo() > 0 && !inputs.younger() && !meantToEnd) {
            notChecked.add(
                    ("the export ends at position %1$d, but checkpoints go on to %2$d: what they sign was not checked;"
                                    + " if they were signed after the export was made: --younger; if it is meant to end"
                                    + " there: --to %1$d")
                            .formatted(range.to(), roots.signedTo()));
        }
        if (roots.retainedTo() > 0 && meantToEnd) {
            notChecked.add("a retained checkpoint goes on to position %d: its events after %d were not looked for"
                    .formatted(roots.retainedTo(), range.to()));
        }
        if (walk.ahead() > 0 && !meantToEnd) {
            notChecked.add(
                    "%d orders of the read tables show events after position %2$d, where the export ends: they were not compared; if the export is meant to end there: --to %2$d"
                            .formatted(walk.ahead(), range.to()));
        }
        ExportLine.ReadTables tables = range.tables();
        if (tables.reflect() < Math.min(tables.head(), range.to())) {
            notChecked.add(
                    "the read tables had taken in only the events up to position %d of %d when the orders were read: later ones were not looked for"
                            .formatted(tables.reflect(), tables.head()));
        }
        if (!tables.leftOut().isEmpty()) {
            notChecked.add("the read tables lack events that are dead letters or were skipped; not compared: %s%s"
                    .formatted(
                            String.join(
                                    ", ",
                                    tables.leftOut().stream().limit(MOST_NAMED).toList()),
                            tables.leftOut().size() > MOST_NAMED
                                    ? " and " + (tables.leftOut().size() - MOST_NAMED) + " more"
                                    : ""));
        }
    }
}
