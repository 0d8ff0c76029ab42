package io.orderledger.command.account;

import io.orderledger.events.ActiveStatus;
import io.orderledger.events.Role;
import io.orderledger.web.validation.Phone;
import io.orderledger.web.validation.PlainText;
import io.orderledger.web.validation.UuidText;
import io.orderledger.web.validation.WireName;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bodies of the user routes. What is a secret in them is shown nowhere. */
final class UserRequests {
    /** An address that a page may show as a picture; a script would be run by it. */
    private static final String PICTURE = "https?://\\S+";

    private UserRequests() {}

    @Schema(name = "CreateUser", example = """
        {"name":"王经理","phone":"13800138009","role":"manager","password":"correct horse battery"}
        """)
    record Create(
            @PlainText(max = 50, required = true) String name,
            @Phone String phone,
            @WireName(value = Role.class, required = true) String role,

            @PlainText(max = 500) @Pattern(regexp = PICTURE) @Nullable
            String avatar,

            @UuidText @Nullable String employeeId,
            @NewPassword @Nullable String password,
            @PlainText(max = 50) @Nullable String operator) {
        @Override
        public String toString() {
            return "CreateUser";
        }
    }

    /** Fields that are left out stay as they are; {@code null} clears what may be absent: avatar and employeeId. */
    @Schema(name = "ChangeUser", example = """
        {"role":"employee","status":"inactive"}
        """)
    record Change(
            @Nullable Optional<@PlainText(max = 50, required = true) String> name,
            @Nullable Optional<@Phone String> phone,
            @Nullable Optional<@PlainText(max = 500) @Pattern(regexp = PICTURE) String> avatar,
            @Nullable Optional<@UuidText String> employeeId,
            @Nullable Optional<@WireName(value = Role.class, required = true) String> role,
            @Nullable Optional<@WireName(value = ActiveStatus.class, required = true) String> status,
            @PlainText(max = 50) @Nullable String operator) {}

    @Schema(name = "SetPassword", example = """
        {"password":"correct horse battery"}
        """)
    record Password(
            @NewPassword(required = true) String password,
            @PlainText(max = 50) @Nullable String operator) {
        @Override
        public String toString() {
            return "SetPassword";
        }
    }
}
