package io.orderledger.web.employee;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param version number of events of the employee; the ETag */
public record EmployeeView(
        String id,
        String name,
        String phone,

        @Schema(description = "delivery, manager", example = "delivery")
        String role,

        @Schema(description = "active, inactive", example = "active")
        String status,

        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        long version) {}
