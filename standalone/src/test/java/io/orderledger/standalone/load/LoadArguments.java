package io.orderledger.standalone.load;

import java.nio.file.Path;
import java.util.Arrays;

/** Arguments such as {@code --orders=100000}. */
record LoadArguments(Path dataDirectory, int orders, int writers, int requests) {
    private static final int ORDERS = 100_000;
    private static final int WRITERS = 32;
    private static final int REQUESTS = 200;

    static LoadArguments of(String... arguments) {
        return new LoadArguments(
                Path.of(value(arguments, "data-dir", "target/load-data")),
                Integer.parseInt(value(arguments, "orders", Integer.toString(ORDERS))),
                Integer.parseInt(value(arguments, "writers", Integer.toString(WRITERS))),
                Integer.parseInt(value(arguments, "requests", Integer.toString(REQUESTS))));
    }

    private static String value(String[] arguments, String name, String absent) {
        String start = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(start))
                .map(argument -> argument.substring(start.length()))
                .findFirst()
                .orElse(absent);
    }
}
