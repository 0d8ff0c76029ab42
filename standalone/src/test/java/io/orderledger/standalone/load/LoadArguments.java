package io.orderledger.standalone.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Arguments such as {@code --orders=100000}. */
final class LoadArguments {
    private static final int ORDERS = 100_000;
    private static final int WRITERS = 32;
    private static final int REQUESTS = 200;
    private static final int CONNECTIONS = 64;
    private static final int SECONDS = 60;
    private static final int WARM_UP_SECONDS = 10;

    private final String[] arguments;

    private LoadArguments(String... arguments) {
        this.arguments = arguments;
    }

    static LoadArguments of(String... arguments) {
        return new LoadArguments(arguments);
    }

    Path dataDirectory() {
        return Path.of(text("data-dir").orElse("target/load-data"));
    }

    int orders() {
        return number("orders", ORDERS);
    }

    int writers() {
        return number("writers", WRITERS);
    }

    int requests() {
        return number("requests", REQUESTS);
    }

    /** Of a ledger that runs already. */
    Optional<URI> url() {
        return text("url").map(URI::create);
    }

    int connections() {
        return number("connections", CONNECTIONS);
    }

    Duration time() {
        return Duration.ofSeconds(number("seconds", SECONDS));
    }

    Duration warmUp() {
        return Duration.ofSeconds(number("warm-up", WARM_UP_SECONDS));
    }

    /** How the names begin of what is to be measured; empty for all. */
    String only() {
        return text("only").orElse("");
    }

    /** Those for the application itself, such as {@code --ledger.read-batch=256}. */
    List<String> settings() {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--ledger."))
                .toList();
    }

    private int number(String name, int absent) {
        return text(name).map(Integer::valueOf).orElse(absent);
    }

    private Optional<String> text(String name) {
        String start = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(start))
                .map(argument -> argument.substring(start.length()))
                .findFirst();
    }
}
