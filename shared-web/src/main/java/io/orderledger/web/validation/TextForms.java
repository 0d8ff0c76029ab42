package io.orderledger.web.validation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The one form in which each type is written as text, in bodies, paths and parameters alike. Every method throws
 * {@link DateTimeException} or {@link IllegalArgumentException} for anything else.
 */
public final class TextForms {
    /** {@link UUID#fromString} takes {@code 1-1-1-1-1} as well. */
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    /** The years 1000 to 9999: Java would also read years that no database column holds. */
    private static final Pattern DATE = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");

    private static final Pattern MONTH = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[1-9][0-9]{3}-.{1,40}");

    private static final Instant EARLIEST = Instant.parse("1000-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

    private TextForms() {}

    static boolean isUuid(CharSequence text) {
        return UUID_TEXT.matcher(text).matches();
    }

    public static UUID uuid(String text) {
        return UUID.fromString(matching(UUID_TEXT, text).toLowerCase(Locale.ROOT));
    }

    /** Such as {@code 2024-06-01}. */
    public static LocalDate date(String text) {
        return LocalDate.parse(matching(DATE, text));
    }

    /** Such as {@code 2024-06}. */
    public static YearMonth month(String text) {
        return YearMonth.parse(matching(MONTH, text));
    }

    /** With a Z or an offset, such as {@code 2024-06-01T08:00:00Z}. */
    public static Instant instant(String text) {
        return storable(OffsetDateTime.parse(matching(TIME, text)).toInstant());
    }

    /** The instant, if a database column holds it, and its day in whatever time zone. */
    public static Instant storable(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("not between " + EARLIEST + " and " + LATEST);
        }
        return instant;
    }

    /** How the API names the constants of an enum: in small letters. */
    public static List<String> wireNames(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The constant that the API names so; the name must have been checked with {@link WireName}. */
    public static <E extends Enum<E>> E constant(Class<E> type, String wireName) {
        return Enum.valueOf(type, wireName.toUpperCase(Locale.ROOT));
    }

    private static String matching(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("not in the form " + form);
        }
        return text;
    }
}
