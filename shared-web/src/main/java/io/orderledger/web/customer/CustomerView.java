package io.orderledger.web.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param version number of events of the customer; the ETag */
public record CustomerView(
        String id,
        String name,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String contactPerson,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        long version) {}
