package io.orderledger.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A private Ed25519 key that notes are signed with, and its public one. */
public final class NoteSigner {
    private static final String PRIVATE = "PRIVATE+KEY+";

    private final PrivateKey key;
    private final byte[] seed;
    private final NoteVerifier verifier;

    private NoteSigner(byte[] seed, NoteVerifier verifier) {
        this.seed = seed;
        this.verifier = verifier;
        try {
            this.key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new MalformedNote("Not an Ed25519 key: " + e.getMessage());
        }
        String probe = "Do both keys belong together?";
        if (!verifier.verifies(probe, signature(probe))) {
            throw new MalformedNote("The private key of " + verifier.name() + " is not that of its public key");
        }
    }

    /**
     * Makes a new key.
     *
     * @param name without blanks and {@code +}: in a checkpoint, the log's origin
     */
    public static NoteSigner generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate())
                    .getBytes()
                    .orElseThrow(() -> new IllegalStateException("The platform hides the key it made"));
            return new NoteSigner(seed, new NoteVerifier(name, NoteVerifier.raw(pair.getPublic())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    /**
     * Reads {@link #text}.
     *
     * @throws MalformedNote when it is none; its message does not quote the key
     */
    public static NoteSigner parse(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() != 2 || !lines.getFirst().startsWith(PRIVATE)) {
            throw new MalformedNote("A signing key is two lines: PRIVATE+KEY+name+hash+key, and its verifier key");
        }
        NoteVerifier verifier = NoteVerifier.parse(lines.getLast());
        String[] parts = lines.getFirst().substring(PRIVATE.length()).split("\\+", 3);
        byte[] typed;
        try {
            typed = Base64.getDecoder().decode(parts.length == 3 ? parts[2].strip() : "");
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedNote("The private key of " + verifier.name() + " is not base64");
        }
        if (typed.length != 1 + NoteVerifier.KEY_BYTES || typed[0] != KeyName.ED25519) {
            throw new MalformedNote("The private key of " + verifier.name() + " is not an Ed25519 key");
        }
        return new NoteSigner(Arrays.copyOfRange(typed, 1, typed.length), verifier);
    }

    /** Two lines: the private key as Go's note package writes it, and the verifier key. To be kept secret. */
    public String text() {
        byte[] typed = ByteBuffer.allocate(1 + seed.length)
                .put(KeyName.ED25519)
                .put(seed)
                .array();
        String named = verifier.text().substring(0, verifier.name().length() + 1 + 2 * Integer.BYTES);
        return PRIVATE + named + "+" + Base64.getEncoder().encodeToString(typed) + "\n" + verifier.text() + "\n";
    }

    public NoteVerifier verifier() {
        return verifier;
    }

    /** The text with its signature. */
    public SignedNote sign(String text) {
        var signature = new SignedNote.Signed(verifier.name(), verifier.keyId(), signature(text));
        return new SignedNote(text, List.of(signature));
    }

    private byte[] signature(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(text.getBytes(UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    /** Without the key, wherever it is shown. */
    @Override
    public String toString() {
        return "NoteSigner[" + verifier.name() + "]";
    }
}
