package io.orderledger.query.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Keys, notes and receipts: a file that somebody else made is not read further than any of these can be long. */
public final class SmallFile {
    private static final int LONGEST = 1 << 20;

    private SmallFile() {}

    /**
     * The file's text, in UTF-8.
     *
     * @throws IOException also when the file is longer than a mebibyte, or no text
     */
    public static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) throw new IOException("it is longer than any key, note or receipt");
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file", e);
        } catch (CharacterCodingException e) {
            throw new IOException("it is no text", e);
        }
    }
}
