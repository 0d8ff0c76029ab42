package io.orderledger.command.employee;

import io.orderledger.events.ActiveStatus;
import io.orderledger.events.EmployeeRole;
import io.orderledger.web.validation.PlainText;
import io.orderledger.web.validation.WireName;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bodies of the employee routes. */
final class EmployeeRequests {
    private EmployeeRequests() {}

    @Schema(name = "CreateEmployee", example = """
        {"name":"王师傅","phone":"13800138002","role":"delivery"}
        """)
    record Create(
            @PlainText(max = 50, required = true) String name,
            @PlainText(max = 20, required = true) String phone,

            @WireName(value = EmployeeRole.class, required = true)
            String role,

            @PlainText(max = 50) @Nullable String operator) {}

    /** Fields that are left out stay as they are; none may be {@code null}. */
    @Schema(name = "ChangeEmployee", example = """
        {"phone":"13800138003","status":"inactive"}
        """)
    record Change(
            @Nullable Optional<@PlainText(max = 50, required = true) String> name,
            @Nullable Optional<@PlainText(max = 20, required = true) String> phone,
            @Nullable Optional<@WireName(value = EmployeeRole.class, required = true) String> role,
            @Nullable Optional<@WireName(value = ActiveStatus.class, required = true) String> status,
            @PlainText(max = 50) @Nullable String operator) {}
}
