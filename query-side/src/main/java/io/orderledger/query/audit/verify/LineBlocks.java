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
    /** More than the longest line: two columns of 16 MiB, escaped or in base64. */
    private static final int LONGEST_LINE = 256 << 20;

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
        byte[] block = lastLine;
        int end;
        do {
            byte[] more = in.readNBytes(BLOCK);
            ended = more.length < BLOCK;
            if (block.length + (long) more.length > LONGEST_LINE) throw new IOException("A line without an end");
            block = joined(block, more);
            end = startOfLastLine(block);
        } while (!ended && end == 0);
        lastLine = Arrays.copyOfRange(block, end, block.length);
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

    private static byte[] joined(byte[] first, byte[] second) {
        if (first.length == 0) return second;
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static int startOfLastLine(byte[] bytes) {
        for (int i = bytes.length - 1; i > 0; i--) {
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
