package io.orderledger.events;

import java.util.Optional;
import java.util.regex.Pattern;

/** The keys the ledger itself obeys, with what applies while nobody has set them. Other keys may be set too. */
public enum ConfigKey {
    /** By how many percent more than ordered may be delivered of weighed goods. */
    DELIVERY_OVER_TOLERANCE(
            "delivery.overTolerancePct",
            "10",
            "送货数量最多可超出订购数量的百分比",
            "0|[1-9][0-9]?|100",
            "a whole number from 0 to 100"),
    /** Whether stock may be reserved that is not there. */
    STOCK_ALLOW_NEGATIVE("stock.allowNegative", "false", "库存不足时是否仍可确认订单", "true|false", "true or false");

    private final String key;
    private final String defaultValue;
    private final String description;
    private final Pattern valid;
    private final String expected;

    ConfigKey(String key, String defaultValue, String description, String valid, String expected) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.description = description;
        this.valid = Pattern.compile(valid);
        this.expected = expected;
    }

    public String key() {
        return key;
    }

    public String defaultValue() {
        return defaultValue;
    }

    /** What the key is for, in Chinese, while nobody has described it otherwise. */
    public String description() {
        return description;
    }

    /** In words, what a value must be. */
    public String expected() {
        return expected;
    }

    public boolean accepts(String value) {
        return valid.matcher(value).matches();
    }

    public static Optional<ConfigKey> of(String key) {
        for (ConfigKey known : values()) {
            if (known.key.equals(key)) return Optional.of(known);
        }
        return Optional.empty();
    }
}
