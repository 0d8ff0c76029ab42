package io.orderledger.query.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.ledger.proof.CheckpointFile;
import io.orderledger.ledger.proof.MalformedNote;
import io.orderledger.ledger.proof.SignedNote;
import io.orderledger.ledger.proof.TileNodes;
import io.orderledger.query.audit.file.ExportLine;
import io.orderledger.query.audit.file.ExportWriter;
import io.orderledger.query.statement.ReadStatements;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * Writes events, orders and checkpoints into two files.
 *
 * <p>Orders are read first, while the ledger goes on; then the export's end is fixed at a checkpoint that is not behind any of
 * them. So each order can be compared at the very event its row reflects, and nothing is locked meanwhile.
 */
public final class LedgerExport {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String UNFINISHED = ".part";

    private final ExportSource source;

    /**
     * What to write.
     *
     * @param from the first event's position, from 1
     * @param to the last event's position, or if no checkpoint ends there, the last one before it that does; absent: the last
     *     that is signed
     * @param patience how long the read tables may take to show, and the sealer to sign, what is in the ledger when the export
     *     begins
     */
    public record Request(long from, OptionalLong to, Duration patience, Path events, Path checkpoints) {}

    /**
     * What was written.
     *
     * @param tables how far the read table of orders was
     */
    public record Result(
            long from, long to, long events, long orders, long checkpoints, long bytes, ExportLine.ReadTables tables) {}

    /** The orders of an export. */
    private record Orders(ExportLine.ReadTables tables, long lastPosition, long aheadOfAll) {}

    /** Is told how far the export is. */
    public interface Progress {
        void orders(long written);

        void events(long written, long total);
    }

    public LedgerExport(ReadStatements reads) {
        this.source = new ExportSource(reads);
    }

    /**
     * Writes both files; a file that was there before stays until the new one is whole.
     *
     * @throws NothingSealed when no checkpoint covers what is asked for
     * @throws NotExportable when the database holds what cannot be written down
     * @throws IOException when a file cannot be written
     */
    public Result run(Request request, Progress progress) throws IOException, InterruptedException {
        if (request.from() < 1) throw new IllegalArgumentException("Positions begin at 1");
        Path events = unfinished(request.events());
        Path checkpoints = unfinished(request.checkpoints());
        try {
            Orders orders;
            ExportLine.End end;
            long to;
            long notes;
            try (var writer = new ExportWriter(Files.newOutputStream(events))) {
                orders = writeOrders(request, writer, progress);
                to = end(request, orders);
                notes = writeCheckpoints(checkpoints, request.from(), to);
                writer.write(new ExportLine.Range(
                        request.from(),
                        to,
                        source.outside() + orders.aheadOfAll(),
                        orders.tables(),
                        before(request.from())));
                writeEvents(request.from(), to, writer, progress);
                end = writer.end();
            }
            // Should it end between the two, the new events are there with too few checkpoints: nothing is taken for
            // broken.
            Files.move(events, request.events(), StandardCopyOption.REPLACE_EXISTING);
            Files.move(checkpoints, request.checkpoints(), StandardCopyOption.REPLACE_EXISTING);
            return new Result(
                    request.from(),
                    to,
                    end.events(),
                    end.orders(),
                    notes,
                    Files.size(request.events()),
                    orders.tables());
        } finally {
            Files.deleteIfExists(events);
            Files.deleteIfExists(checkpoints);
        }
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    private Orders writeOrders(Request request, ExportWriter writer, Progress progress) throws InterruptedException {
        // What is in the ledger now shall be in the export, whether or not a row reflects it.
        long head = source.head();
        long reflected = caughtUp(request.patience(), source::reflected, head);
        var leftOut = new TreeSet<>(source.leftOut());
        writer.write(new ExportLine.Head(Instant.now()));
        long last = 0;
        long written = 0;
        String previous = null;
        List<Long> later = new ArrayList<>();
        for (List<ExportLine.Order> page = source.orders(null, request.from());
                !page.isEmpty();
                page = source.orders(page.getLast().id(), request.from())) {
            for (ExportLine.Order order : page) {
                // The program's table cannot have it; a view that was put in its place can, and would show it for ever.
                if (previous != null && ExportSource.isSameKey(previous, order.id())) {
                    throw new NotExportable("The read table of orders shows " + order.id() + " twice");
                }
                previous = order.id();
                writer.write(order);
                last = Math.max(last, order.position());
                if (order.position() > head) later.add(order.position());
            }
            written += page.size();
            progress.orders(written);
        }
        // Asked again, for meanwhile another generation of the read tables may have been shown, or a letter retried.
        leftOut.addAll(source.leftOut());
        var tables = new ExportLine.ReadTables(head, Math.min(reflected, source.reflected()), List.copyOf(leftOut));
        // No row is honestly ahead of the ledger: one that is would keep the export waiting for ever.
        long now = source.head();
        return new Orders(
                tables,
                Math.min(last, now),
                later.stream().filter(position -> position > now).count());
    }

    private long end(Request request, Orders orders) throws InterruptedException {
        long wanted = request.to().orElse(Math.max(orders.tables().head(), orders.lastPosition()));
        long sealed = caughtUp(request.patience(), () -> source.sealed(Long.MAX_VALUE), wanted);
        if (sealed < request.from()) {
            throw new NothingSealed("No checkpoint covers an event from position %d on: the ledger is sealed up to %d"
                    .formatted(request.from(), sealed));
        }
        if (sealed < wanted) {
            throw new NothingSealed(
                    "No checkpoint covers the events up to %d: the ledger is sealed up to %d, and --to %2$d exports that"
                                    .formatted(wanted, sealed)
                            + " much");
        }
        long to = source.sealed(request.to().orElse(Long.MAX_VALUE));
        if (to < request.from()) {
            throw new NothingSealed("No checkpoint ends between %d and %d".formatted(request.from(), wanted));
        }
        return to;
    }

    /** The value when it has come to what is wanted, or as far as it has come in this time. */
    private static long caughtUp(Duration within, LongSupplier value, long wanted) throws InterruptedException {
        long giveUp = System.nanoTime() + within.toNanos();
        long reached = value.getAsLong();
        while (reached < wanted && System.nanoTime() < giveUp) {
            Thread.sleep(PAUSE);
            reached = value.getAsLong();
        }
        return reached;
    }

    /** The hashes over all that is not exported, with which the roots can be worked out all the same. */
    private List<byte[]> before(long from) {
        long size = from - 1;
        var nodes = new TileNodes(size, source);
        List<byte[]> hashes = new ArrayList<>();
        long begin = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 0) continue;
            hashes.add(nodes.node(level, begin >> level));
            begin += 1L << level;
        }
        return hashes;
    }

    private void writeEvents(long from, long to, ExportWriter writer, Progress progress) {
        long after = from - 1;
        long written = 0;
        for (List<ExportLine.Event> page = source.eventsAfter(after, to);
                !page.isEmpty();
                page = source.eventsAfter(after, to)) {
            page.forEach(writer::write);
            after = page.getLast().fields().position();
            written += page.size();
            progress.events(written, to - from + 1);
        }
    }

    private static SignedNote parsed(ExportSource.Note note) {
        try {
            return SignedNote.parse(note.text());
        } catch (MalformedNote e) {
            throw new NotExportable(
                    "The checkpoint of size %d in the database is no signed note: %s"
                            .formatted(note.size(), e.getMessage()),
                    e);
        }
    }

    private long writeCheckpoints(Path file, long from, long to) throws IOException {
        long written = 0;
        long after = from - 1;
        try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
            for (List<ExportSource.Note> page = source.checkpointsAfter(after, to);
                    !page.isEmpty();
                    page = source.checkpointsAfter(after, to)) {
                for (ExportSource.Note note : page) out.write(CheckpointFile.entry(parsed(note)));
                after = page.getLast().size();
                written += page.size();
            }
        }
        return written;
    }
}
