package io.orderledger.web.security;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.orderledger.events.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of a {@link Caller}. Holds no credential: it may end up in a log. */
final class CallerAuthentication extends AbstractAuthenticationToken {
    /** Once for all requests: there are few roles and many requests. */
    private static final Map<Role, List<GrantedAuthority>> RIGHTS = Arrays.stream(Role.values())
            .collect(toUnmodifiableMap(
                    role -> role,
                    role -> role.rights().stream()
                            .<GrantedAuthority>map(right -> new SimpleGrantedAuthority(right.wireName()))
                            .toList()));

    private final transient Caller caller;

    CallerAuthentication(Caller caller) {
        super(RIGHTS.getOrDefault(caller.role(), List.of()));
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.userId();
    }
}
