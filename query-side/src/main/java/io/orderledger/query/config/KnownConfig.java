package io.orderledger.query.config;

import io.orderledger.web.config.ConfigView;
import java.util.Optional;

/** Keys that mean something to the ledger, with what applies while nobody has set them. */
enum KnownConfig {
    OVER_TOLERANCE("delivery.overTolerancePct", "10", "送货数量最多可超出订购数量的百分比"),
    ALLOW_NEGATIVE("stock.allowNegative", "false", "库存不足时是否仍可确认订单");

    private final String key;
    private final String defaultValue;
    private final String description;

    KnownConfig(String key, String defaultValue, String description) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.description = description;
    }

    static Optional<KnownConfig> ofKey(String key) {
        for (KnownConfig known : values()) {
            if (known.key.equals(key)) return Optional.of(known);
        }
        return Optional.empty();
    }

    String key() {
        return key;
    }

    ConfigView unset() {
        return new ConfigView(key, defaultValue, description, null);
    }
}
