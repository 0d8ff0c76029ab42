package io.orderledger.events;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one way in which the phone of somebody who signs in is written, so that {@code +86 138-0013-8001} finds whom
 * {@code 13800138001} was invited for.
 */
public final class PhoneNumber {
    /** Of what a person types. */
    public static final int MAX_TYPED_LENGTH = 20;

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s-]");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{5,20}");
    private static final String MAINLAND = "+86";

    private PhoneNumber() {}

    /**
     * Without spaces and dashes, in plain digits, and without the country code of the mainland.
     *
     * @return empty when it is no phone number: anything but 5 to 20 digits, which may follow a plus
     */
    public static Optional<String> normalised(String typed) {
        if (typed.length() > MAX_TYPED_LENGTH) return Optional.empty();
        // Chinese keyboards give wide digits and signs, too.
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        String joined = BETWEEN_DIGITS.matcher(plain).replaceAll("");
        String national = joined.startsWith(MAINLAND) ? joined.substring(MAINLAND.length()) : joined;
        return NUMBER.matcher(national).matches() ? Optional.of(national) : Optional.empty();
    }
}
