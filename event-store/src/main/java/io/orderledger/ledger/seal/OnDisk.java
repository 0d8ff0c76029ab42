package io.orderledger.ledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** What has to be there after a power failure, too. */
final class OnDisk {
    private OnDisk() {}

    static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        while (bytes.hasRemaining()) channel.write(bytes);
        channel.force(true);
    }

    static void makeDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) return;
        Path parent = directory.getParent();
        if (parent != null) makeDirectories(parent);
        Files.createDirectories(directory);
        if (parent != null) names(parent);
    }

    /** The names in a directory are on disk only after this. Windows opens no directory, and writes names at once. */
    static void names(Path directory) throws IOException {
        if (!Files.getFileStore(directory).supportsFileAttributeView("posix")) return;
        try (FileChannel channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }
}
