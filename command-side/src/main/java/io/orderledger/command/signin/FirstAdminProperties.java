package io.orderledger.command.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is let in first, while there is no user at all.
 *
 * @param phone to sign in with
 * @param password a generated one is printed once if empty
 */
@ConfigurationProperties("ledger.admin")
public record FirstAdminProperties(
        @DefaultValue("13800000000") String phone,
        @DefaultValue("") String password) {
    @Override
    public String toString() {
        return "FirstAdminProperties";
    }
}
