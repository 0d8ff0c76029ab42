package io.orderledger.web.config;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param updatedAt absent while the default applies, that is while nobody has ever set the key */
public record ConfigView(
        String key,
        String value,
        @Nullable String description,
        @Nullable Instant updatedAt) {}
