package io.orderledger.ledger;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Arguments such as {@code --clients=1,16}. */
record BenchmarkArguments(
        List<Integer> clients, Duration round, int rounds, boolean sideRows, boolean sealed, Duration lag) {

    static BenchmarkArguments of(String... arguments) {
        return new BenchmarkArguments(
                Arrays.stream(value(arguments, "clients", "1,16,64,256").split(",", -1))
                        .map(Integer::valueOf)
                        .toList(),
                Duration.ofSeconds(Integer.parseInt(value(arguments, "seconds", "5"))),
                Integer.parseInt(value(arguments, "rounds", "5")),
                Arrays.asList(arguments).contains("--side-rows"),
                Arrays.asList(arguments).contains("--sealed"),
                Duration.ofSeconds(Integer.parseInt(value(arguments, "lag-seconds", "10"))));
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
