package io.orderledger.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database process that outlived its JVM (kill -9 of the JVM alone): found, stopped, never mistaken for a stranger.
 *
 * <p>Where the system shows command lines (Linux, macOS), ours is the server with our {@code --datadir}, even when the
 * JVM died before it could note the pid. Where it does not (Windows), pid, program name and start time must all match.
 */
final class Orphan {
    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final String PID_FILE = "mariadb.pid";
    private static final Duration START_TIME_TOLERANCE = Duration.ofSeconds(2);

    private Orphan() {}

    static void note(Path dataDirectory, ProcessHandle process) throws IOException {
        var started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        ConnectionFile.replace(dataDirectory.resolve(PID_FILE), process.pid() + " " + started + "\n");
    }

    static void forget(Path dataDirectory) throws IOException {
        Files.deleteIfExists(dataDirectory.resolve(PID_FILE));
    }

    /** Stops what still runs on the directory; the caller holds its lock, so nobody else can want it. */
    static void stop(Path dataDirectory, Path databaseDirectory) throws IOException {
        stopAll(databaseDirectory, noted(dataDirectory));
        forget(dataDirectory);
    }

    static void stopAllOn(Path databaseDirectory) {
        stopAll(databaseDirectory, Optional.empty());
    }

    private static void stopAll(Path databaseDirectory, Optional<Noted> noted) {
        var argument = ServerCommand.dataDirectoryArgument(databaseDirectory);
        List<ProcessHandle> orphans;
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            orphans = all.filter(process -> isOurs(process, argument, noted)).toList();
        }
        for (var orphan : orphans) {
            LOG.info("A database process of an earlier run is still there (process {}): stopping it", orphan.pid());
            ServerProcess.terminate(orphan);
        }
    }

    static boolean isOurs(ProcessHandle process, String dataDirectoryArgument, Optional<Noted> noted) {
        var info = process.info();
        var program = info.command()
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .orElse("");
        if (!program.startsWith("mariadbd") && !program.startsWith("mysqld")) {
            return false;
        }
        var arguments = info.arguments();
        if (arguments.isPresent()) {
            return Stream.of(arguments.get()).anyMatch(dataDirectoryArgument::equals);
        }
        return noted.filter(note -> note.matches(process)).isPresent();
    }

    private static Optional<Noted> noted(Path dataDirectory) throws IOException {
        var file = dataDirectory.resolve(PID_FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var parts = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ", -1);
        try {
            return Optional.of(new Noted(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1]))));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException damaged) {
            LOG.warn("{} is damaged and ignored", file);
            return Optional.empty();
        }
    }

    record Noted(long pid, Instant started) {
        boolean matches(ProcessHandle process) {
            return process.pid() == pid
                    && process.info()
                            .startInstant()
                            .filter(start ->
                                    Duration.between(start, started).abs().compareTo(START_TIME_TOLERANCE) <= 0)
                            .isPresent();
        }
    }
}
