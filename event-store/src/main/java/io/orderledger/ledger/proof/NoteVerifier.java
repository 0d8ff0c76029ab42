package io.orderledger.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A public Ed25519 key that notes are checked with. Safe to share between threads. */
public final class NoteVerifier {
    static final int KEY_BYTES = 32;
    /** What X.509 puts before the 32 bytes of an Ed25519 key. */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final int keyId;
    private final PublicKey key;

    NoteVerifier(String name, byte[] raw) {
        if (raw.length != KEY_BYTES) throw new MalformedNote("An Ed25519 key has 32 bytes, not " + raw.length);
        this.name = KeyName.require(name);
        this.raw = raw.clone();
        this.keyId = KeyName.id(name, raw);
        this.key = decoded(raw);
    }

    /** The raw bytes of a key of the JDK. */
    static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length);
    }

    private static PublicKey decoded(byte[] raw) {
        byte[] encoded = ByteBuffer.allocate(X509_PREFIX.length + raw.length)
                .put(X509_PREFIX)
                .put(raw)
                .array();
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new MalformedNote("Not an Ed25519 key: " + e.getMessage());
        }
    }

    /**
     * Reads the text form {@code name+hash+base64}, blanks around it ignored.
     *
     * @throws MalformedNote when it is none
     */
    public static NoteVerifier parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) throw new MalformedNote("A verifier key has the form name+hash+key");
        byte[] typed = KeyName.base64(parts[2]);
        if (typed.length != 1 + KEY_BYTES || typed[0] != KeyName.ED25519) {
            throw new MalformedNote("Not an Ed25519 verifier key: " + parts[0]);
        }
        var verifier = new NoteVerifier(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!verifier.hash().equals(parts[1])) {
            throw new MalformedNote("The key of " + parts[0] + " is not the one its hash is of: " + parts[1]);
        }
        return verifier;
    }

    public String name() {
        return name;
    }

    /** Tells keys of one name apart; stands in each signature. */
    public int keyId() {
        return keyId;
    }

    /** The text form that {@link #parse} reads. */
    public String text() {
        byte[] typed =
                ByteBuffer.allocate(1 + KEY_BYTES).put(KeyName.ED25519).put(raw).array();
        return name + "+" + hash() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    private String hash() {
        return HexFormat.of().toHexDigits(keyId);
    }

    /** Whether the note carries a signature of this key, and it is good. */
    public boolean verifies(SignedNote note) {
        return note.signatures().stream()
                .filter(signature -> signature.name().equals(name) && signature.keyId() == keyId)
                .anyMatch(signature -> verifies(note.text(), signature.bytes()));
    }

    boolean verifies(String text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text.getBytes(UTF_8));
            return ed25519.verify(signature);
        } catch (SignatureException notOne) {
            // Of another length, or no point of the curve.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }
}
