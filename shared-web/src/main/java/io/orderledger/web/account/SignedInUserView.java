package io.orderledger.web.account;

import io.orderledger.web.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who one is, and what one may do.
 *
 * @param rights names such as {@code order:place}
 */
@Schema(name = "SignedInUser")
public record SignedInUserView(
        String id,
        String name,
        String role,
        List<String> rights,
        @Nullable String employeeId) {

    public static SignedInUserView of(Caller caller) {
        return new SignedInUserView(
                caller.userId(),
                caller.name(),
                caller.role().wireName(),
                caller.role().rights().stream().map(right -> right.wireName()).toList(),
                caller.employeeId());
    }
}
