package io.orderledger.ledger.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The environment of a side that runs on a database elsewhere: {@code MYSQL_ADDRESS} (host or host:port),
 * {@code MYSQL_USERNAME}, {@code MYSQL_PASSWORD}, {@code MYSQL_DATABASE} (default order_ledger), {@code PORT} (default
 * 8080). The three without default are required, unless {@code spring.datasource.url} is given in another way; and so
 * is {@code LEDGER_PERSONAL_DATA_KEY} (32 bytes in base64) or {@code LEDGER_PERSONAL_DATA_KEY_FILE}.
 */
public final class RequiredEnvironment {
    private static final String DEFAULT_DATABASE = "order_ledger";
    private static final String DEFAULT_PORT = "8080";
    private static final int HIGHEST_PORT = 65_535;
    private static final String ADDRESS = "[^\\s/?#@]+";
    private static final String KEY = "LEDGER_PERSONAL_DATA_KEY";
    private static final String TOKEN_KEY = "LEDGER_TOKENS_KEY";
    private static final String TOKEN_KEY_ARGUMENT = "--ledger.tokens.key";
    private static final String KEY_ARGUMENT = "--ledger.personal-data.key";
    private static final String NAME = "[A-Za-z0-9_$-]{1,64}";

    private RequiredEnvironment() {}

    /**
     * The Spring properties an environment stands for. The key is not among them: Spring reads it where it stands.
     *
     * @param arguments of the process, which may name the key instead
     * @throws StartupRefused naming everything that is missing or wrong, in one line
     */
    public static Map<String, Object> settings(Map<String, String> environment, String... arguments) {
        var missing = new ArrayList<String>();
        var address = required(environment, "MYSQL_ADDRESS", missing);
        var username = required(environment, "MYSQL_USERNAME", missing);
        var password = environment.getOrDefault("MYSQL_PASSWORD", "");
        if (!environment.containsKey("MYSQL_PASSWORD")) { // an empty password is unwise, but a password
            missing.add("MYSQL_PASSWORD");
        }
        if (!hasKey(KEY, KEY_ARGUMENT, environment, arguments)) {
            missing.add(KEY);
        }
        if (!hasKey(TOKEN_KEY, TOKEN_KEY_ARGUMENT, environment, arguments)) {
            missing.add(TOKEN_KEY + "_FILE");
        }
        var database = optional(environment, "MYSQL_DATABASE", DEFAULT_DATABASE);
        var port = optional(environment, "PORT", DEFAULT_PORT);
        var problems = new ArrayList<String>();
        if (!missing.isEmpty()) {
            problems.add("missing environment variables: " + String.join(", ", missing));
        }
        if (!address.isEmpty() && !address.matches(ADDRESS)) {
            problems.add("MYSQL_ADDRESS is not host:port: " + address);
        }
        if (!database.matches(NAME)) {
            problems.add("MYSQL_DATABASE is not a database name: " + database);
        }
        if (!isPort(port)) {
            problems.add("PORT is not a port number: " + port);
        }
        if (!problems.isEmpty()) {
            throw new StartupRefused("Cannot start, " + String.join("; ", problems) + ".");
        }
        return Map.of(
                "spring.datasource.url", "jdbc:mysql://" + address + "/" + database,
                "spring.datasource.username", username,
                "spring.datasource.password", password,
                "server.port", port);
    }

    /** As text, or in a file. */
    private static boolean hasKey(
            String variable, String argument, Map<String, String> environment, String... arguments) {
        return Stream.of(variable, variable + "S", variable + "_FILE")
                        .anyMatch(name -> !environment.getOrDefault(name, "").isBlank())
                || Stream.of(arguments).anyMatch(given -> given.startsWith(argument));
    }

    private static String required(Map<String, String> environment, String name, List<String> missing) {
        var value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            missing.add(name);
        }
        return value;
    }

    private static String optional(Map<String, String> environment, String name, String otherwise) {
        var value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT;
    }
}
