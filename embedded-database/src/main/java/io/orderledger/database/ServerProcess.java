package io.orderledger.database;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the server program (or its installer); the output goes to a file, so that it outlives neither a pipe nor a terminal. */
final class ServerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(20);
    private static final long LOG_LIMIT_BYTES = 10_000_000;
    private static final int LOG_TAIL_BYTES = 20_000;

    private final Process process;
    private final Path log;
    private final long logStart;

    private ServerProcess(Process process, Path log, long logStart) {
        this.process = process;
        this.log = log;
        this.logStart = logStart;
    }

    static ServerProcess start(ServerBinaries binaries, List<String> command, Path directory, Path log)
            throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var logStart = Files.exists(log) ? Files.size(log) : 0;
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var libraryPath = binaries.libraryPathVariable();
        builder.environment()
                .merge(
                        libraryPath,
                        binaries.libraries().toString(),
                        (theirs, ours) -> ours + File.pathSeparator + theirs);
        return new ServerProcess(builder.start(), log, logStart);
    }

    int exitValue() {
        return process.exitValue();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What the server wrote since it was started, at most its last 20 kB. */
    String output() throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(logStart, channel.size() - LOG_TAIL_BYTES));
            var bytes = ByteBuffer.allocate(LOG_TAIL_BYTES);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    /** Asks a server to stop (SIGTERM) and waits; one that does not is killed, and InnoDB recovers at the next start. */
    static void terminate(ProcessHandle handle) {
        handle.destroy();
        if (!ended(handle, STOP_LIMIT)) {
            LOG.warn("The database did not stop within {} s: killing process {}", STOP_LIMIT.toSeconds(), handle.pid());
            kill(handle);
        }
    }

    static void kill(ProcessHandle handle) {
        handle.destroyForcibly();
        if (!ended(handle, KILL_LIMIT)) {
            throw new DatabaseStartFailed("The database process " + handle.pid() + " cannot be killed.");
        }
    }

    static boolean ended(ProcessHandle handle, Duration limit) {
        try {
            handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartFailed("Interrupted while waiting for the database process to end", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + handle.pid(), e);
        }
    }
}
