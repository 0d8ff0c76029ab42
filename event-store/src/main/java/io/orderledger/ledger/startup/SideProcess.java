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
        try {
            var defaults = new HashMap<>(ReadableLog.defaults());
            if (!hasDatabase(System.getenv(), arguments)) {
                defaults.putAll(RequiredEnvironment.settings(System.getenv()));
            }
            var side = new SpringApplication(application);
            side.setDefaultProperties(defaults);
            side.run(arguments);
        } catch (StartupRefused e) {
            e.print();
            System.exit(e.getExitCode());
        }
    }

    private static boolean hasDatabase(Map<String, String> environment, String[] arguments) {
        return environment.containsKey("SPRING_DATASOURCE_URL")
                || System.getProperty(URL) != null
                || Stream.of(arguments).anyMatch(argument -> argument.startsWith("--" + URL + "="));
    }
}
