package io.orderledger.ledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.CheckpointFile;
import io.orderledger.ledger.proof.MalformedNote;
import io.orderledger.ledger.proof.NoteVerifier;
import io.orderledger.ledger.proof.SignedNote;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where checkpoints are kept outside of the database: one growing file a day, the newest one in {@code latest}, and the
 * public key in {@code seal.pub}. All is on disk before a call returns.
 */
final class CheckpointDirectory {
    static final String LATEST = "latest";
    static final String PUBLIC_KEY = "seal.pub";
    private static final Logger log = LoggerFactory.getLogger(CheckpointDirectory.class);
    private static final Pattern DAY_FILE = Pattern.compile("checkpoints-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.txt");

    private final Path directory;

    CheckpointDirectory(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** Only when nothing was sealed yet: later its absence is a disk that is not mounted, and not to be papered over. */
    void make() throws IOException {
        Files.createDirectories(directory);
    }

    /**
     * What the directory says of the ledger.
     *
     * @param written the last checkpoint of the days' files: those that follow are missing
     * @param latest the one that is in {@code latest}
     */
    record Contents(Optional<Checkpoint> written, Optional<Checkpoint> latest) {
        long size() {
            return written.map(Checkpoint::size).orElse(0L);
        }
    }

    /**
     * Reads what is there, and cuts off a note that a crash or a full disk has left unfinished.
     *
     * @throws SealRefused when it is of another log or another key
     */
    Contents open(NoteVerifier key) throws IOException {
        requireThere();
        if (!Files.isDirectory(directory)) throw new NotDirectoryException(directory.toString());
        requireKey(key);
        Path file = directory.resolve(LATEST);
        Optional<Checkpoint> latest =
                Files.exists(file) ? Optional.of(verified(Files.readString(file, UTF_8), file, key)) : Optional.empty();
        Optional<String> note = lastNote();
        Optional<Checkpoint> written = note.map(last -> verified(last, directory, key));
        // A crash, or a full disk, came between the two.
        boolean stale = written.isPresent()
                && latest.map(Checkpoint::size).orElse(0L) < written.get().size();
        if (stale) replace(file, note.orElseThrow());
        return new Contents(written, latest);
    }

    private void requireThere() throws IOException {
        if (Files.exists(directory)) return;
        throw new NoSuchFileException(directory.toString(), null, "not mounted? A new one has to be made by hand");
    }

    private void requireKey(NoteVerifier key) throws IOException {
        Path file = directory.resolve(PUBLIC_KEY);
        if (Files.notExists(file)) replace(file, key.text() + "\n");
        else if (!Files.readString(file, UTF_8).strip().equals(key.text())) {
            throw new SealRefused(directory + " is of the log "
                    + Files.readString(file, UTF_8).strip() + ", not of " + key.text());
        }
    }

    private Optional<String> lastNote() throws IOException {
        for (Path file : dayFilesNewestFirst()) {
            Optional<String> note = lastNote(file);
            if (note.isPresent()) return note;
        }
        return Optional.empty();
    }

    private List<Path> dayFilesNewestFirst() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file ->
                            DAY_FILE.matcher(file.getFileName().toString()).matches())
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
        }
    }

    private static Optional<String> lastNote(Path file) throws IOException {
        Optional<String> last = Optional.empty();
        long whole = 0;
        String cutOff;
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            var notes = new CheckpointFile(lines);
            while (notes.hasNext()) {
                String note = notes.next();
                whole += note.getBytes(UTF_8).length + 1;
                last = Optional.of(note);
            }
            cutOff = notes.cutOff();
        } catch (UncheckedIOException | MalformedNote e) {
            throw new IOException(file + " cannot be read as checkpoints: " + e.getMessage(), e);
        }
        if (!cutOff.isEmpty()) {
            log.warn("The last checkpoint in {} was cut off and is written again; it read: {}", file, cutOff);
            truncate(file, whole);
        }
        return last;
    }

    private static Checkpoint verified(String note, Path file, NoteVerifier key) {
        try {
            return Checkpoint.verified(note, key);
        } catch (MalformedNote e) {
            throw new SealRefused("The newest checkpoint in " + file + " is not ours: " + e.getMessage(), e);
        }
    }

    /** Adds checkpoints in their order. When it fails, the directory is to be opened again. */
    void append(List<SealedCheckpoint> checkpoints) throws IOException {
        requireThere();
        Map<LocalDate, List<String>> days = new TreeMap<>();
        for (SealedCheckpoint checkpoint : checkpoints) {
            days.computeIfAbsent(LocalDate.ofInstant(checkpoint.sealedAt(), ZoneOffset.UTC), _ -> new ArrayList<>())
                    .add(CheckpointFile.entry(SignedNote.parse(checkpoint.note())));
        }
        for (var day : days.entrySet()) {
            append(directory.resolve("checkpoints-" + day.getKey() + ".txt"), String.join("", day.getValue()));
        }
        replace(directory.resolve(LATEST), checkpoints.getLast().note());
    }

    private void append(Path file, String text) throws IOException {
        boolean isNew = Files.notExists(file);
        try (FileChannel channel = FileChannel.open(file, CREATE, WRITE, APPEND)) {
            write(channel, text);
        }
        if (isNew) forceDirectory();
    }

    private void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(fresh, CREATE, WRITE, TRUNCATE_EXISTING)) {
            write(channel, text);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceDirectory();
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        while (bytes.hasRemaining()) channel.write(bytes);
        channel.force(true);
    }

    private static void truncate(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            channel.truncate(length).force(true);
        }
    }

    /** Names are on disk only after this. Windows opens no directory, and writes names at once. */
    private void forceDirectory() throws IOException {
        if (!Files.getFileStore(directory).supportsFileAttributeView("posix")) return;
        try (FileChannel channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
