package io.orderledger.web.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user, without credentials.
 *
 * @param phone as {@link io.orderledger.events.PhoneNumber} writes it
 * @param version number of events of the user; the ETag
 */
public record UserView(
        String id,
        String name,
        String phone,
        @Schema(example = "manager") String role,
        @Nullable String avatar,
        @Nullable String employeeId,

        @Schema(description = "invited, active, inactive", example = "active")
        String status,

        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        long version) {}
