package io.orderledger.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds a data directory for one JVM. The operating system lets go of it when the JVM dies, however it dies. */
final class DirectoryLock implements AutoCloseable {
    /**
     * Directories held by this JVM. POSIX drops all locks of a process on a file when it closes any descriptor of that
     * file, so a second attempt in the same JVM must be refused before the file is opened.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** Far behind the text, because Windows would not let anybody read a locked region. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int LONGEST_PID = 20;

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Takes the real path of an existing directory; throws {@link DataDirectoryInUse} at once when somebody has it. */
    static DirectoryLock take(Path directory) throws IOException {
        var self = String.valueOf(ProcessHandle.current().pid());
        if (!HELD.add(directory)) {
            throw new DataDirectoryInUse(directory, self);
        }
        try {
            var channel = FileChannel.open(
                    directory.resolve(".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            try {
                if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                    throw new DataDirectoryInUse(directory, readPid(channel));
                }
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(self.getBytes(StandardCharsets.US_ASCII)), 0);
                return new DirectoryLock(directory, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            HELD.remove(directory);
            throw e;
        }
    }

    private static String readPid(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(LONGEST_PID);
        channel.read(bytes, 0);
        var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
        return text.chars().allMatch(Character::isDigit) ? text : "";
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(directory);
    }
}
