package io.orderledger.query.audit.verify;

import io.orderledger.ledger.proof.TreeHasher;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** An export, uncompressed, in blocks of whole lines; and the hash over all but the last line. */
final class LineBlocks implements AutoCloseable {
    private static final int BLOCK = 1 << 20;
    private static final int BUFFER = 1 << 18;
    /** More than the longest line: two columns of 16 MiB, escaped or in base64. What has no end is not read further. */
    private static final int LONGEST_LINE = 72 << 20;

    private static final byte[] NOTHING = {};

    private final Counted file;
    private final InputStream in;
    private final MessageDigest digest;
    /** The last line read so far: whether another follows is not known yet. */
    private byte[] lastLine = NOTHING;

    private boolean ended;

    LineBlocks(Path path) throws IOException {
        this.file = new Counted(Files.newInputStream(path));
        try {
            this.in = new GZIPInputStream(file, BUFFER);
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (IOException e) {
            file.close();
            throw e;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * The next lines, whole, each with its newline; null after all but the last.
     *
     * @throws IOException also when the file is cut or not compressed
     */
    byte @Nullable [] next() throws IOException {
        if (ended) return null;
        byte[] block = Arrays.copyOf(lastLine, lastLine.length + BLOCK);
        int length = lastLine.length;
        int end;
        do {
            if (length > LONGEST_LINE) throw new IOException("a line without an end");
            if (block.length - length < BLOCK) block = Arrays.copyOf(block, 2 * block.length);
            int more = in.readNBytes(block, length, BLOCK);
            ended = more < BLOCK;
            end = startOfLastLine(block, length, length + more);
            length += more;
        } while (!ended && end == 0);
        lastLine = Arrays.copyOfRange(block, end, length);
        digest.update(block, 0, end);
        return Arrays.copyOf(block, end);
    }

    /** After the others: the last line, of which the file's hash is not. */
    byte[] lastLine() {
        return lastLine;
    }

    /** Of all lines but the last. */
    byte[] sha256() {
        byte[] hash = digest.digest();
        if (hash.length != TreeHasher.BYTES) throw new IllegalStateException("A SHA-256 has 32 bytes");
        return hash;
    }

    /** How much of the file has been read, compressed. */
    long bytesRead() {
        return file.count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Where the last line begins, if it begins among the new bytes; else 0. */
    private static int startOfLastLine(byte[] bytes, int firstNew, int end) {
        for (int i = end - 1; i >= Math.max(1, firstNew); i--) {
            if (bytes[i - 1] == '\n') return i;
        }
        return 0;
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) count++;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) count += read;
            return read;
        }
    }
}
