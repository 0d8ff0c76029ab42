package io.orderledger.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.axonframework.serialization.SerializationException;

/**
 * Encrypts with a key per person. The stored text is {@code personal1:<person's id>:<ciphertext>}: it says itself whose
 * it is, so that whatever moves it about, an upcaster or a copy, needs no key and loses nothing.
 */
final class SealedPersonalData implements PersonalData {
    private static final String FORM = "personal1:";
    private static final char SEPARATOR = ':';
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private final PersonKeys keys;

    SealedPersonalData(PersonKeys keys) {
        this.keys = keys;
    }

    /** Of a person who was erased nothing is stored any more, and nothing is refused: that is for the append to do. */
    @Override
    public String seal(String personId, String text) {
        String ciphertext = switch (keys.toWrite(personId)) {
            case PersonKey.Usable key -> TO_TEXT.encodeToString(encrypted(key, personId, text));
            case PersonKey.Destroyed _ -> "";
        };
        return FORM + personId + SEPARATOR + ciphertext;
    }

    private static byte[] encrypted(PersonKey.Usable key, String personId, String text) {
        try {
            return key.aead().encrypt(text.getBytes(UTF_8), personId.getBytes(US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new SerializationException("Personal data of " + personId + " cannot be encrypted", e);
        }
    }

    @Override
    public Optional<String> open(String stored) {
        if (!stored.startsWith(FORM)) return Optional.of(stored);
        int end = stored.lastIndexOf(SEPARATOR);
        if (end < FORM.length()) throw new SerializationException("Personal data without a person's id");
        String personId = stored.substring(FORM.length(), end);
        String ciphertext = stored.substring(end + 1);
        return switch (keys.toRead(personId)) {
            case PersonKey.Usable key -> Optional.of(decrypted(key, personId, ciphertext));
            case PersonKey.Destroyed _ -> Optional.empty();
        };
    }

    private static String decrypted(PersonKey.Usable key, String personId, String ciphertext) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(ciphertext);
            return new String(key.aead().decrypt(bytes, personId.getBytes(US_ASCII)), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SerializationException(
                    "Personal data of " + personId + " is not what was written: it was changed, or is another's", e);
        }
    }
}
