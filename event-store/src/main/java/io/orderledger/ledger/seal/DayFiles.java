package io.orderledger.ledger.seal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.CheckpointFile;
import io.orderledger.ledger.proof.MalformedNote;
import io.orderledger.ledger.proof.SignedNote;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checkpoints in one growing file a day. They need not stand there by size: a sealer that was asleep writes old ones
 * again, and a clock that was set back over midnight new ones into yesterday's file.
 */
final class DayFiles {
    private static final Logger log = LoggerFactory.getLogger(DayFiles.class);
    private static final Pattern NAME = Pattern.compile("checkpoints-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.txt");
    /** A signature and the empty line behind it, as bytes. */
    private static final Pattern END_OF_NOTE = Pattern.compile("\n\u00e2\u0080\u0094 [^\n]*\n\n");
    /**
     * Of all files but the newest only the end is read: nothing is sealed meanwhile. What is missed so was written by a
     * sleeper, and is at worst written once more.
     */
    private static final int END_BYTES = 64 * 1024;

    private final Path directory;

    DayFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * The note of the largest checkpoint; what a crash or a full disk has left unfinished is cut off.
     *
     * @param sign run between files and notes: years of files, or a day's file on a slow share, take long
     */
    Optional<String> largest(Runnable sign) throws IOException {
        var largest = new Largest();
        List<Path> files = newestFirst();
        for (Path file : files) {
            sign.run();
            read(file, file.equals(files.getFirst()) ? 0 : startOfEnd(file), largest, sign);
        }
        return Optional.ofNullable(largest.note);
    }

    private static final class Largest {
        private long size = -1;
        private @Nullable String note;

        /** Gives false for what is no checkpoint, as two pieces in one are: it counts as not written. */
        private boolean takes(String next) {
            long nextSize;
            try {
                nextSize = sizeOf(next);
            } catch (MalformedNote notOne) {
                return false;
            }
            if (nextSize > size) {
                size = nextSize;
                note = next;
            }
            return true;
        }
    }

    /**
     * What a note says of itself, by whomever it is signed.
     *
     * @throws MalformedNote when it is no checkpoint
     */
    static long sizeOf(String note) {
        return Checkpoint.of(SignedNote.parse(note)).size();
    }

    private List<Path> newestFirst() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
        }
    }

    /** Where the first whole note of a file's end begins; 0 when all of it is the end. */
    private static long startOfEnd(Path file) throws IOException {
        long from = Files.size(file) - END_BYTES;
        if (from <= 0) return 0;
        try (FileChannel channel = FileChannel.open(file, READ);
                InputStream end = Channels.newInputStream(channel.position(from))) {
            Matcher note = END_OF_NOTE.matcher(new String(end.readNBytes(END_BYTES), ISO_8859_1));
            return note.find() ? from + note.end() : 0;
        }
    }

    private static void read(Path file, long start, Largest largest, Runnable sign) throws IOException {
        long whole = start;
        int others = 0;
        String cutOff;
        try (FileChannel channel = FileChannel.open(file, READ).position(start);
                var lines = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), UTF_8))) {
            var notes = new CheckpointFile(lines);
            while (notes.hasNext()) {
                sign.run();
                String note = notes.next();
                whole += note.getBytes(UTF_8).length + 1;
                if (!largest.takes(note)) others++;
            }
            cutOff = notes.cutOff();
        } catch (UncheckedIOException | MalformedNote e) {
            throw new IOException(file + " cannot be read as checkpoints: " + e.getMessage(), e);
        }
        if (others > 0) log.warn("{} entries of {} are no checkpoints and are passed over", others, file);
        if (!cutOff.isEmpty()) {
            log.warn("The last checkpoint in {} was cut off and is written again; it read: {}", file, cutOff);
            truncate(file, whole);
        }
    }

    private static void truncate(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            channel.truncate(length).force(true);
        }
    }

    private record Run(Path file, StringBuilder text) {}

    /** Adds them in their order, whatever their days: one is there only when all before it are. */
    void append(List<SealedCheckpoint> checkpoints) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (SealedCheckpoint checkpoint : checkpoints) {
            LocalDate day = LocalDate.ofInstant(checkpoint.sealedAt(), ZoneOffset.UTC);
            Path file = directory.resolve("checkpoints-" + day + ".txt");
            if (runs.isEmpty() || !runs.getLast().file().equals(file)) runs.add(new Run(file, new StringBuilder()));
            runs.getLast().text().append(CheckpointFile.entry(SignedNote.parse(checkpoint.note())));
        }
        for (Run run : runs) append(run.file(), run.text().toString());
    }

    private void append(Path file, String text) throws IOException {
        boolean isNew = Files.notExists(file);
        try (FileChannel channel = FileChannel.open(file, CREATE, WRITE, APPEND)) {
            OnDisk.write(channel, text);
        }
        if (isNew) OnDisk.names(directory);
    }
}
