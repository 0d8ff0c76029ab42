package io.orderledger.web.security;

import io.orderledger.events.Role;
import io.orderledger.events.Standings;
import io.orderledger.events.UserStanding;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * A few users a role who stand in no ledger, so that a test need not begin with people; everybody else is as the ledger
 * says. A primary source of an application under test.
 */
@Configuration(proxyBeanMethods = false)
public class TestUsers {
    private static final String PREFIX = "test-";

    /** The id of the user with this role. */
    public static String of(Role role) {
        return PREFIX + role.wireName();
    }

    /** The id of one more user with this role. */
    public static String of(Role role, int number) {
        return of(role) + "-" + number;
    }

    /** The value of an Authorization header. */
    public static String bearer(Role role) {
        return TestTokens.bearer(of(role));
    }

    @Bean
    @Primary
    Standings testStandings(@Qualifier("standings") Standings ledger) {
        return userId -> role(userId)
                .map(role -> new UserStanding(true, false, false, role, userId, null))
                .orElseGet(() -> ledger.of(userId));
    }

    private static Optional<Role> role(String userId) {
        if (!userId.startsWith(PREFIX)) return Optional.empty();
        return Role.byWireName(userId.substring(PREFIX.length()).replaceFirst("-\\d+$", ""));
    }
}
