package io.orderledger.ledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.MalformedNote;
import io.orderledger.ledger.proof.NoteVerifier;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Where checkpoints are kept outside of the database: {@link DayFiles}, the newest one in {@code latest}, and the public key
 * in {@code seal.pub}. All is on disk before a call returns.
 */
final class CheckpointDirectory {
    static final String LATEST = "latest";
    static final String PUBLIC_KEY = "seal.pub";
    static final String LOCK = ".lock";

    private final Path directory;
    private final DayFiles days;

    CheckpointDirectory(Path directory) {
        this.directory = directory.toAbsolutePath();
        this.days = new DayFiles(this.directory);
    }

    /**
     * Only when nothing was sealed yet: later its absence, or that of the key in it, is a disk that is not mounted, and not to
     * be papered over. Then people say that it is new, by putting the key there.
     */
    void make(NoteVerifier key) throws IOException {
        OnDisk.makeDirectories(directory);
        Path file = directory.resolve(PUBLIC_KEY);
        if (Files.notExists(file)) replace(file, key.text() + "\n");
    }

    /**
     * What the directory says of the ledger.
     *
     * @param written the largest checkpoint of the days' files: those that follow are missing
     * @param latest the one that was in {@code latest}
     */
    record Contents(Optional<Checkpoint> written, Optional<Checkpoint> latest) {
        long size() {
            return written.map(Checkpoint::size).orElse(0L);
        }
    }

    /**
     * Reads what is there, and mends what a crash or a full disk has left unfinished.
     *
     * @param sign run between parts of it: there may be years of files
     * @throws SealRefused when it is of another log or another key
     */
    Contents open(NoteVerifier key, Runnable sign) throws IOException {
        requireOurs(key);
        return alone(() -> {
            Optional<Checkpoint> latest = readLatest(key);
            Optional<String> note = days.largest(sign);
            Optional<Checkpoint> written = note.map(largest -> verified(largest, directory, key));
            // A crash, or a full disk, came between the two.
            if (note.isPresent()) raiseLatest(note.get());
            return new Contents(written, latest);
        });
    }

    /**
     * What {@code latest} says, for whoever does not write here: it is replaced as a whole, and never locked.
     *
     * @throws SealRefused when it is of another log or another key
     */
    Optional<Checkpoint> latest(NoteVerifier key) throws IOException {
        requireOurs(key);
        return readLatest(key);
    }

    private Optional<Checkpoint> readLatest(NoteVerifier key) throws IOException {
        Path file = directory.resolve(LATEST);
        return Files.exists(file) ? Optional.of(verified(Files.readString(file, UTF_8), file, key)) : Optional.empty();
    }

    /** The key is the mark of a directory that is ours: without it this is where a disk is to be mounted, and empty. */
    private void requireThere(String hint) throws IOException {
        Path mark = directory.resolve(PUBLIC_KEY);
        if (!Files.exists(mark)) throw new NoSuchFileException(mark.toString(), null, "not mounted?" + hint);
    }

    private void requireOurs(NoteVerifier key) throws IOException {
        requireThere(" To begin a new directory, put this line into a file seal.pub in it: " + key.text());
        String theirs = Files.readString(directory.resolve(PUBLIC_KEY), UTF_8).strip();
        if (!theirs.equals(key.text())) {
            throw new SealRefused(directory + " is of the log " + theirs + ", not of " + key.text());
        }
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
        requireThere("");
        alone(() -> {
            days.append(checkpoints);
            raiseLatest(checkpoints.getLast().note());
            return true;
        });
    }

    /** Never to an older one, which a process that was asleep may still have in its hands: what is sealed only grows. */
    private void raiseLatest(String note) throws IOException {
        Path file = directory.resolve(LATEST);
        try {
            if (Files.exists(file) && DayFiles.sizeOf(Files.readString(file, UTF_8)) >= DayFiles.sizeOf(note)) return;
        } catch (MalformedNote e) {
            throw new IOException(file + " is no checkpoint: " + e.getMessage(), e);
        }
        replace(file, note);
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    /**
     * No fence of the database's holds off a process that falls asleep between looking at a file and writing it. It keeps
     * others from writing meanwhile, which are not to wait for it: they seal, and copy once it is awake, or dead.
     */
    private <T> T alone(Work<T> work) throws IOException {
        try (FileChannel channel = FileChannel.open(directory.resolve(LOCK), CREATE, WRITE)) {
            if (!locked(channel)) throw new IOException("another process is writing to " + directory);
            return work.done();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException anothersInThisProcess) {
            return false;
        }
    }

    private void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(fresh, CREATE, WRITE, TRUNCATE_EXISTING)) {
            OnDisk.write(channel, text);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OnDisk.names(directory);
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
