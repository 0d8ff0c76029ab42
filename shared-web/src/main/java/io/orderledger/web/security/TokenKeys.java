package io.orderledger.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that tokens are signed with (ES256) and verified by: a JWK set, newest first, in a file or in the
 * configuration. The first with a private part signs, all verify. A file that somebody changed is read again.
 */
public final class TokenKeys {
    private static final Logger log = LoggerFactory.getLogger(TokenKeys.class);
    private static final int KEPT = 3;

    private final TokenProperties properties;
    private final Clock clock;
    private volatile Read read;

    private record Read(JWKSet keys, @Nullable FileTime fileTime) {}

    /**
     * @param issues whether this process signs: it makes a key where there is none
     * @throws IllegalStateException when there is no key, saying where one is expected
     */
    TokenKeys(TokenProperties properties, boolean issues, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        Path file = properties.keyFile();
        if (issues && properties.keys().isBlank() && file != null && !Files.exists(file)) add(file, new JWKSet());
        this.read = read();
        if (issues) signing();
    }

    /** The key that signs. A file's key that has grown old is followed by a new one first. */
    public synchronized ECKey signing() {
        Path file = properties.keyFile();
        ECKey newest = newestPrivate();
        if (newest != null && (file == null || !properties.keys().isBlank() || !isOld(newest))) return newest;
        if (newest == null || file == null) {
            throw new NoTokenKeys("There is no private key to sign tokens with: set ledger.tokens.keys or"
                    + " ledger.tokens.key-file (LEDGER_TOKENS_KEYS, LEDGER_TOKENS_KEY_FILE)");
        }
        add(file, all());
        read = read();
        ECKey added = newestPrivate();
        if (added == null) throw new IllegalStateException("The new key is not in " + file);
        return added;
    }

    /** All keys; read again where the file has changed since. */
    public JWKSet all() {
        Path file = properties.keyFile();
        Read known = read;
        if (known.fileTime() == null || file == null) return known.keys();
        try {
            if (!known.fileTime().equals(Files.getLastModifiedTime(file))) read = read();
        } catch (IOException | IllegalStateException e) {
            // Signed-in people stay so while somebody is replacing the file.
            log.warn("The token keys in {} cannot be read; going on with those known: {}", file, e.toString());
        }
        return read.keys();
    }

    private @Nullable ECKey newestPrivate() {
        for (JWK key : all().getKeys()) {
            if (key instanceof ECKey ec && ec.isPrivate() && Curve.P_256.equals(ec.getCurve())) return ec;
        }
        return null;
    }

    private boolean isOld(ECKey key) {
        Date made = key.getIssueTime();
        return made != null && made.toInstant().plus(properties.rotateAfter()).isBefore(clock.instant());
    }

    private Read read() {
        try {
            if (!properties.keys().isBlank()) return new Read(JWKSet.parse(properties.keys()), null);
            Path file = properties.keyFile();
            if (file == null || !Files.exists(file)) {
                throw new NoTokenKeys("There are no keys to verify tokens with"
                        + (file == null ? "" : " in " + file)
                        + ": set ledger.tokens.keys or ledger.tokens.key-file (LEDGER_TOKENS_KEYS,"
                        + " LEDGER_TOKENS_KEY_FILE)");
            }
            FileTime time = Files.getLastModifiedTime(file);
            return new Read(JWKSet.load(file.toFile()), time);
        } catch (ParseException e) {
            throw new IllegalStateException("The token keys are not a JWK set", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The token keys cannot be read", e);
        }
    }

    /** Puts a new key before the others. Written beside and moved, so that nobody reads half a file. */
    private void add(Path file, JWKSet others) {
        try {
            List<JWK> keys = new ArrayList<>(List.of(generate(clock.instant())));
            keys.addAll(others.getKeys());
            String text = new JWKSet(keys.subList(0, Math.min(keys.size(), KEPT))).toString(false);
            Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a directory");
            Files.createDirectories(directory);
            Path fresh = ownerOnly(directory);
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            publish(file, JWKSet.parse(text).toPublicJWKSet());
            log.info("Made a new key to sign tokens with, in {}", file);
        } catch (ParseException e) {
            throw new IllegalStateException("What was just written is no JWK set", e);
        } catch (IOException e) {
            throw new UncheckedIOException("A key to sign tokens with cannot be written to " + file, e);
        }
    }

    /** What verifies and cannot sign, for processes that issue nothing: {@code tokens-public.jwks}. */
    private static void publish(Path file, JWKSet keys) throws IOException {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String base = dot < 0 ? name : name.substring(0, dot);
        String extension = dot < 0 ? "" : name.substring(dot);
        Path target = file.resolveSibling(base + "-public" + extension);
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.writeString(fresh, keys.toString(true));
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path ownerOnly(Path directory) throws IOException {
        boolean posix = Files.getFileStore(directory).supportsFileAttributeView("posix");
        return posix
                ? Files.createTempFile(
                        directory,
                        "tokens-",
                        ".tmp",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(directory, "tokens-", ".tmp");
    }

    static ECKey generate(Instant now) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .issueTime(Date.from(now))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }
}
