package io.orderledger.ledger;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings without which the ledger, or Axon on top of it, is wrong or slow. They come last: any file, variable or
 * argument overrides them, and what the JDBC URL says wins over the driver flags here.
 */
public final class LedgerDefaults implements EnvironmentPostProcessor, Ordered {
    static final String SOURCE_NAME = "ledger-defaults";
    static final String DRIVER_FLAG = "spring.datasource.hikari.data-source-properties.";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Map<String, String> DRIVER_FLAGS = Map.ofEntries(
            Map.entry("rewriteBatchedStatements", "true"),
            Map.entry("useServerPrepStmts", "true"),
            Map.entry("cachePrepStmts", "true"),
            Map.entry("prepStmtCacheSize", "256"),
            Map.entry("prepStmtCacheSqlLimit", "8192"),
            Map.entry("useLocalSessionState", "true"),
            Map.entry("connectionTimeZone", "UTC"),
            Map.entry("characterEncoding", "UTF-8"),
            Map.entry("connectTimeout", "2000"),
            // A server that is silently gone is noticed; more than a start waits for another's migration (a minute).
            Map.entry("socketTimeout", "90000"),
            // Less than an append may take: a writer that holds the head for long is reported, not waited for.
            Map.entry("sessionVariables", "innodb_lock_wait_timeout=3"));

    private static final Map<String, Object> SETTINGS = Map.of(
            "spring.datasource.hikari.connection-timeout", "3000",
            "spring.datasource.hikari.validation-timeout", "2000",
            "spring.datasource.hikari.transaction-isolation", "TRANSACTION_READ_COMMITTED",
            // Both sides migrate tables of their own with a history of their own.
            "spring.flyway.enabled", "false",
            "axon.serializer.general", "jackson3",
            "axon.serializer.events", "jackson3",
            "axon.serializer.messages", "jackson3",
            // Its race shuts processors down in Axon 4.13.0.
            "axon.timeout.enabled", "false",
            // It phones home.
            "axon.update-check.disabled", "true");

    /** Connector/J properties for a database at this address. */
    static Map<String, String> driverFlags(@Nullable String jdbcUrl) {
        Map<String, String> flags = new HashMap<>(DRIVER_FLAGS);
        if (jdbcUrl != null && isLoopback(jdbcUrl)) {
            // Nobody can listen on loopback, and a self-made certificate would only cost time.
            flags.put("sslMode", "DISABLED");
            flags.put("allowPublicKeyRetrieval", "true");
        }
        return Map.copyOf(flags);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        driverFlags(environment.getProperty("spring.datasource.url"))
                .forEach((flag, value) -> settings.put(DRIVER_FLAG + flag, value));
        environment.getPropertySources().addLast(new MapPropertySource(SOURCE_NAME, settings));
    }

    /** After the configuration files, because the address of the database may stand in one. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static boolean isLoopback(String jdbcUrl) {
        int authority = jdbcUrl.indexOf("//");
        if (authority < 0) return false;
        String address = jdbcUrl.substring(authority).split("[/?]", 4)[2];
        try {
            String host = URI.create("tcp://" + address).getHost();
            return host != null && LOOPBACK.contains(host);
        } catch (IllegalArgumentException severalHosts) {
            return false;
        }
    }
}
