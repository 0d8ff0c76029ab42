package io.orderledger.web.security;

import io.orderledger.events.Right;
import io.orderledger.events.Standings;
import io.orderledger.events.UserStanding;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.error.FailureWriter;
import io.orderledger.web.request.SafeHeaders;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Nobody gets in without a token but where there is none yet, to the health probes and to the page that describes the
 * API. There are no sessions and no cookies, hence nothing for a forged request to ride on.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties({TokenProperties.class, WebSafetyProperties.class})
public class SecurityConfiguration implements WebMvcConfigurer {
    private static final String SCHEME = "Bearer";
    private static final String[] DESCRIPTION = {
        "/swagger-ui.html", "/swagger-ui/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/webjars/**"
    };

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RightsInterceptor())
                .addPathPatterns("/api/**")
                .order(0);
    }

    @Bean
    TokenKeys tokenKeys(TokenProperties properties, ListableBeanFactory beans) {
        boolean issues = beans.getBeanNamesForType(TokenIssuing.class).length > 0;
        return new TokenKeys(properties, issues, Clock.systemUTC());
    }

    /** By default each filter's way in and out is observed: measured, that cost more than placing an order does. */
    @Bean
    static SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** An unknown method is answered with 405 like everywhere, not by the firewall with 400. */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            TokenKeys keys,
            TokenProperties properties,
            WebSafetyProperties safety,
            Standings standings,
            FailureWriter failures) {
        var limits = new RateLimits(safety.rateLimit(), failures);
        AuthenticationEntryPoint signIn = (request, response, exception) -> {
            boolean bad = exception instanceof InvalidBearerTokenException;
            // Without any token it has been counted by the filter already.
            if (bad && !limits.pass(request, response)) return;
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, bad ? "Bearer error=\"invalid_token\"" : "Bearer");
            failures.write(
                    request, response, ApiFailure.of(bad ? ErrorCode.TOKEN_INVALID : ErrorCode.SIGN_IN_REQUIRED));
        };
        AccessDeniedHandler forbidden =
                (request, response, _) -> failures.write(request, response, ApiFailure.of(ErrorCode.FORBIDDEN));
        var tokens = new AccessTokens(keys, properties, Clock.systemUTC());
        if (!safety.corsOrigins().isEmpty()) http.addFilter(CrossOrigin.filter(safety.corsOrigins(), failures));
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                // Where SafeHeaders does not get: the management port, when it is one of its own.
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(SafeHeaders.DATA_POLICY)))
                .addFilterAfter(new RateLimitFilter(limits), BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(OpenRoutes.ALL.toArray(String[]::new))
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/error")
                        .permitAll()
                        .requestMatchers(DESCRIPTION)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Right.METRICS_READ.wireName())
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(tokensBut(OpenRoutes.ALL))
                        .authenticationEntryPoint(signIn)
                        .accessDeniedHandler(forbidden)
                        .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(token -> enter(token, standings))))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(signIn).accessDeniedHandler(forbidden))
                .build();
    }

    /** Who signs in, or refreshes, may still send the token that has just expired. */
    private static BearerTokenResolver tokensBut(Set<String> open) {
        return request ->
                open.contains(request.getRequestURI()) ? null : bearer(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    /** From that header only. What a token consists of is the decoder's to check, which knows most by heart. */
    private static @Nullable String bearer(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return null;
        if (header.length() <= SCHEME.length() + 1 || header.charAt(SCHEME.length()) != ' ') {
            throw new InvalidBearerTokenException("no token follows");
        }
        return header.substring(SCHEME.length() + 1);
    }

    private static AbstractAuthenticationToken enter(Jwt token, Standings standings) {
        String userId = Objects.requireNonNull(token.getSubject(), "the decoder asks for a subject");
        UserStanding standing = standings.of(userId);
        if (!standing.mayEnter()) throw new InvalidBearerTokenException("may not enter any more");
        return new CallerAuthentication(new Caller(userId, standing.name(), standing.role(), standing.employeeId()));
    }
}
