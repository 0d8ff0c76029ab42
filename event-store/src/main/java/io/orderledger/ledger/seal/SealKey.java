package io.orderledger.ledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.orderledger.ledger.proof.MalformedNote;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.ledger.proof.NoteVerifier;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The private key that checkpoints are signed with, in a file that only its owner reads. Beside it stands, once it was used
 * by who has this file, that it has signed.
 */
final class SealKey {
    private static final Logger log = LoggerFactory.getLogger(SealKey.class);
    private static final int RANDOM_BYTES = 8;

    private final Path file;
    private final Path mark;
    private final String origin;
    private final Links links;
    private String marked = "";

    SealKey(Path file, String origin) {
        this(file, origin, Files::createLink);
    }

    /** @param links what the file system makes of them */
    SealKey(Path file, String origin, Links links) {
        this.file = file.toAbsolutePath();
        this.mark = this.file.resolveSibling(this.file.getFileName() + ".signed");
        this.origin = origin;
        this.links = links;
    }

    /** Gives a file a second name. */
    interface Links {
        void link(Path name, Path existing) throws IOException;
    }

    /**
     * Reads the key, or makes it.
     *
     * @param mayMake whether nothing was sealed yet: a new key begins a new log, and would part it from what was signed
     * @throws SealRefused when there is no key, or not the one that is configured
     */
    NoteSigner signer(boolean mayMake) throws IOException {
        Optional<NoteSigner> existing = existing(mayMake);
        if (existing.isPresent()) return existing.get();
        make();
        return read(mayMake);
    }

    /**
     * Reads the key; empty when there is none yet and one may be made.
     *
     * @param mayMake whether nothing was sealed yet
     * @throws SealRefused when there is no key and none may be made, or not the one that is configured
     */
    Optional<NoteSigner> existing(boolean mayMake) throws IOException {
        if (!Files.notExists(file)) return Optional.of(read(mayMake));
        if (mayMake) return Optional.empty();
        throw new SealRefused("The ledger was sealed with a key that is not in " + file
                + ": put it there, or this process seals nothing more");
    }

    /** Whether {@link #markSigned} was called for this key, in whichever process that has this file. */
    boolean hasSigned(NoteVerifier key) throws IOException {
        return Files.exists(mark) && Files.readString(mark, UTF_8).equals(markOf(key));
    }

    /**
     * To be called once what the key has signed is in the database. A database that has nothing signed is another one then.
     * Where the mark cannot be written, as beside a key that is mounted to be read only, sealing goes on without.
     */
    void markSigned(NoteVerifier key) {
        if (key.text().equals(marked)) return;
        marked = key.text();
        try {
            if (hasSigned(key)) return;
            try (FileChannel channel = FileChannel.open(mark, CREATE, WRITE, TRUNCATE_EXISTING)) {
                OnDisk.write(channel, markOf(key));
            }
            OnDisk.names(directory());
        } catch (IOException e) {
            log.warn(
                    "That the key has signed could not be noted in {}, and an emptied database would be sealed anew:"
                            + " {}",
                    mark,
                    e.toString());
        }
    }

    private static String markOf(NoteVerifier key) {
        return key.text() + "\n";
    }

    private NoteSigner read(boolean mayMake) throws IOException {
        if (mayMake) toDisk();
        String text = Files.readString(file, UTF_8);
        if (text.isEmpty() && mayMake) {
            throw new IOException(file
                    + " is empty: another process is just making the key, or has failed at it: then remove the file");
        }
        NoteSigner signer;
        try {
            signer = NoteSigner.parse(text);
        } catch (MalformedNote e) {
            throw new SealRefused("The key in " + file + " cannot be used: " + e.getMessage(), e);
        }
        if (!origin.isBlank() && !origin.equals(signer.verifier().name())) {
            throw new SealRefused("The key in " + file + " is of "
                    + signer.verifier().name() + ", but ledger.seal.origin is " + origin);
        }
        return signer;
    }

    /**
     * Written beside and linked: nobody reads half a key, and of two who make one at once, one has made it. FAT, and some
     * shares, have no links: there whoever has made an empty file of that name may move the key over it.
     */
    private void make() throws IOException {
        Path directory = directory();
        OnDisk.makeDirectories(directory);
        Path fresh = Files.createTempFile(directory, "seal-", ".tmp", ownerOnly(directory));
        try {
            NoteSigner made = NoteSigner.generate(origin.isBlank() ? "order-ledger/" + random() : origin);
            try (FileChannel channel = FileChannel.open(fresh, WRITE)) {
                OnDisk.write(channel, made.text());
            }
            link(fresh);
            log.info(
                    "Made a new key to seal the ledger with, in {}: {}",
                    file,
                    made.verifier().text());
        } catch (FileAlreadyExistsException anothers) {
            log.info("Another process has just made the key in {}", file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * Before anything is signed with it: a key that a power failure takes away leaves a log that nobody can go on with.
     * Whoever finds a key that another has just made cannot know whether that one came so far.
     */
    private void toDisk() throws IOException {
        try (FileChannel channel = FileChannel.open(file, READ)) {
            channel.force(true);
        }
        OnDisk.names(directory());
    }

    private Path directory() {
        return Objects.requireNonNull(file.getParent(), "a file has a directory");
    }

    private void link(Path fresh) throws IOException {
        try {
            links.link(file, fresh);
        } catch (FileAlreadyExistsException anothers) {
            throw anothers;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            log.debug("No links in {}: the name of the key is taken first, and then filled", file, noLinks);
            Files.createFile(file, ownerOnly(directory()));
            Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) throws IOException {
        boolean posix = Files.getFileStore(directory).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "the key in " + file;
    }
}
