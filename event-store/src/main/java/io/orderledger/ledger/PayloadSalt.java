package io.orderledger.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.security.SecureRandom;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A random text that each payload ends with, as its last property. A receipt shows the payload's SHA-256 to whoever may see
 * the order: without the salt they could try amounts until one fits, and so learn what goods cost.
 */
public final class PayloadSalt {
    static final String PROPERTY = "salt";

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = new JsonMapper();

    /** For the serialiser: a salt says nothing of the event. */
    @JsonIgnoreProperties(PROPERTY)
    interface Ignored {}

    private PayloadSalt() {}

    /** @param json an object without spaces around it */
    static byte[] addedTo(byte[] json) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String first = json.length == "{}".length() ? "" : ",";
        byte[] salt = (first + '"' + PROPERTY + "\":\""
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\"}")
                .getBytes(US_ASCII);
        byte[] salted = new byte[json.length - 1 + salt.length];
        System.arraycopy(json, 0, salted, 0, json.length - 1);
        System.arraycopy(salt, 0, salted, json.length - 1, salt.length);
        return salted;
    }

    /** Whether a stored payload has one: those of earlier versions have none. */
    public static boolean isIn(byte[] payload) {
        try {
            return JSON.readTree(payload).path(PROPERTY).isString();
        } catch (JacksonException unreadable) {
            return false;
        }
    }
}
