package io.orderledger.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Base64;

/** What C2SP's signed-note says of names and identifiers of keys. */
final class KeyName {
    /** "Ed25519 signatures over the note's text". */
    static final byte ED25519 = 0x01;

    private KeyName() {}

    static String require(String name) {
        boolean odd = name.isEmpty() || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c));
        if (odd) throw new MalformedNote("A key's name is not empty and has neither blanks nor '+': '" + name + "'");
        return name;
    }

    /** The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key). */
    static int id(String name, byte[] publicKey) {
        byte[] utf8 = name.getBytes(UTF_8);
        byte[] named = ByteBuffer.allocate(utf8.length + 2 + publicKey.length)
                .put(utf8)
                .put((byte) '\n')
                .put(ED25519)
                .put(publicKey)
                .array();
        return ByteBuffer.wrap(new TreeHasher().sha256(named)).getInt();
    }

    /** One text for the same bytes: the JDK would also take one whose last, unused bits are set. */
    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) return bytes;
        } catch (IllegalArgumentException notBase64) {
            // Said below.
        }
        throw new MalformedNote("Not base64: '" + text + "'");
    }
}
