package io.orderledger.database;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what a dying server wrote into one line that says what to do. */
final class LogDiagnosis {
    private static final Pattern MISSING_LIBRARY =
            Pattern.compile("(?:error while loading shared libraries: |Library not loaded: )([^:\\s]+)");
    private static final Pattern NO_SPACE =
            Pattern.compile("No space left on device|Errcode: 28\\b|[Dd]isk (is )?full");
    private static final Pattern NO_PERMISSION =
            Pattern.compile("Permission denied|Errcode: 13\\b|Read-only file system");
    private static final Pattern PORT_TAKEN =
            Pattern.compile("Bind on TCP/IP port.*|Do you already have another server running on port.*");
    private static final Pattern LOCKED = Pattern.compile("Unable to lock ./ibdata1|InnoDB: Unable to lock");
    private static final int ERROR_LINES = 3;

    private LogDiagnosis() {}

    static String of(String log, Path databaseDirectory) {
        var library = MISSING_LIBRARY.matcher(log);
        if (library.find()) {
            return "The database server needs the system library " + library.group(1)
                    + ", which is not installed on this machine (Debian, Ubuntu: apt-get install"
                    + " libcrypt1 libsystemd0 libstdc++6 libaio1 libncurses6).";
        }
        if (NO_SPACE.matcher(log).find()) {
            return "No disk space left for the database in " + databaseDirectory + ".";
        }
        if (portTaken(log)) {
            return "The port of the database is taken by another program.";
        }
        if (LOCKED.matcher(log).find()) {
            return "Another database server is running on " + databaseDirectory + ".";
        }
        if (NO_PERMISSION.matcher(log).find()) {
            return "No permission to write in the database directory " + databaseDirectory + ".";
        }
        var errors = log.lines()
                .filter(line -> line.contains("[ERROR]"))
                .limit(ERROR_LINES)
                .map(String::strip)
                .collect(Collectors.joining(" | "));
        return "The database in " + databaseDirectory + " did not start: "
                + (errors.isEmpty() ? log.strip().replaceAll("\\s*\\R\\s*", " | ") : errors);
    }

    static boolean portTaken(String log) {
        return PORT_TAKEN.matcher(log).find();
    }

    /** An I/O failure as a person says it: Java's own message of many is only the path. */
    static String plain(Exception failure) {
        return switch (failure) {
            case AccessDeniedException e -> "permission denied on " + e.getFile();
            case FileAlreadyExistsException e -> e.getFile() + " is a file, not a directory";
            case NoSuchFileException e -> e.getFile() + " does not exist";
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }
}
