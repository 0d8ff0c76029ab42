package io.orderledger.command.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one may try to sign in. Attempts are counted by each process for itself.
 *
 * @param attemptsPerAccount failed attempts within the window, from anywhere
 * @param attemptsPerAddress failed attempts within the window, for any account
 * @param window after so long all attempts are free again
 */
@ConfigurationProperties("ledger.sign-in")
public record SignInProperties(
        @DefaultValue("10") int attemptsPerAccount,
        @DefaultValue("100") int attemptsPerAddress,
        @DefaultValue("15m") Duration window) {

    public SignInProperties {
        if (attemptsPerAccount < 1 || attemptsPerAddress < 1 || !window.isPositive()) {
            throw new IllegalArgumentException("ledger.sign-in attempts and window must be above 0");
        }
    }
}
