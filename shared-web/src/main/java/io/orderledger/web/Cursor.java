package io.orderledger.web;

import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.validation.FieldCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Where a list goes on: the sort key and the id of the last row that was shown. Opaque to callers; a checksum tells a
 * damaged one from a real one, so that it is refused instead of showing the wrong rows.
 *
 * @param sortKey such as the creation time in microseconds, as text
 * @param id breaks ties
 */
public record Cursor(String sortKey, String id) {
    private static final int MAX_LENGTH = 512;
    private static final char SEPARATOR = '\n';

    public Cursor {
        if (sortKey.indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException("A sort key has no line break");
        }
    }

    public String encode() {
        byte[] content = (sortKey + SEPARATOR + id).getBytes(StandardCharsets.UTF_8);
        byte[] whole = ByteBuffer.allocate(Integer.BYTES + content.length)
                .putInt(checksum(content))
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** @throws ApiFailure {@link ErrorCode#PARAMETER_INVALID} when the text is not one of ours */
    public static Cursor decode(String text) {
        if (text.length() > MAX_LENGTH) {
            throw invalid();
        }
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (whole.remaining() <= Integer.BYTES) {
                throw invalid();
            }
            int expected = whole.getInt();
            byte[] content = new byte[whole.remaining()];
            whole.get(content);
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            int separator = decoded.indexOf(SEPARATOR);
            if (separator < 0 || expected != checksum(content) || !isAscii(decoded.substring(separator + 1))) {
                throw invalid();
            }
            return new Cursor(decoded.substring(0, separator), decoded.substring(separator + 1));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw invalid();
        }
    }

    /** Columns of ids hold nothing else, and a server may refuse to compare them with it. */
    private static boolean isAscii(String id) {
        return id.chars().allMatch(character -> character < 128);
    }

    private static int checksum(byte[] content) {
        var crc = new CRC32C();
        crc.update(content);
        return (int) crc.getValue();
    }

    private static ApiFailure invalid() {
        return new ApiFailure(ErrorCode.PARAMETER_INVALID, null, List.of(FieldCode.NOT_A_CURSOR.at("cursor")));
    }
}
