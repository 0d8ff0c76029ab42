package io.orderledger.ledger.startup;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/** Runs one side as a process of its own, on the database that the environment names. */
public final class SideProcess {
    private static final String URL = "spring.datasource.url";

    private SideProcess() {}

    /** The whole main method of a side. */
    public static void run(Class<?> application, String[] arguments) {
        var defaults = new HashMap<>(ReadableLog.defaults());
        try {
            if (!hasDatabase(System.getenv(), arguments)) {
                defaults.putAll(RequiredEnvironment.settings(System.getenv(), arguments));
            }
        } catch (StartupRefused e) {
            e.print();
            System.exit(e.getExitCode());
        }
        var side = new SpringApplication(application);
        side.setDefaultProperties(defaults);
        side.run(arguments);
    }

    private static boolean hasDatabase(Map<String, String> environment, String[] arguments) {
        return environment.containsKey("SPRING_DATASOURCE_URL")
                || System.getProperty(URL) != null
                || Stream.of(arguments).anyMatch(argument -> argument.startsWith("--" + URL + "="));
    }
}
