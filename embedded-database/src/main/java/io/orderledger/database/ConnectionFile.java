package io.orderledger.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code connection.properties}: how analysts and other MySQL clients reach the database; only its owner can read it.
 * It is also where the password and the port are kept from one run to the next.
 */
record ConnectionFile(int port, String user, String password) {
    static final String NAME = "connection.properties";
    static final String USER = "ledger";
    private static final Pattern PORT_IN_URL = Pattern.compile("^jdbc:mysql://127\\.0\\.0\\.1:(\\d{1,5})/");
    private static final Pattern SAFE_PASSWORD = Pattern.compile("[A-Za-z0-9_-]{20,100}");
    private static final int PASSWORD_BYTES = 32;
    private static final int NO_PORT = 0;

    /** What the last run left; what is missing or unusable in it is made anew (port 0: none). */
    static ConnectionFile read(Path dataDirectory) throws IOException {
        var properties = new Properties();
        var file = dataDirectory.resolve(NAME);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        var url = PORT_IN_URL.matcher(properties.getProperty("url", ""));
        var password = properties.getProperty("password", "");
        return new ConnectionFile(
                url.find() ? Integer.parseInt(url.group(1)) : NO_PORT,
                USER,
                SAFE_PASSWORD.matcher(password).matches() ? password : newPassword());
    }

    private static String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    ConnectionFile withPort(int newPort) {
        return new ConnectionFile(newPort, user, password);
    }

    void write(Path dataDirectory, String url) throws IOException {
        var text = """
            # Any MySQL client: host 127.0.0.1, port %d. Written at every start of the order ledger.
            url=%s
            user=%s
            password=%s
            """.formatted(port, url, user, password);
        replace(dataDirectory.resolve(NAME), text);
    }

    /** Writes an owner-only file so that a reader finds the old text or the new one, and nothing between. */
    static void replace(Path file, String text) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (var channel = FileChannel.open(
                next,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                Directories.ownerOnly("rw-------"))) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
