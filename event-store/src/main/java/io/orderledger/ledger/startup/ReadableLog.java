package io.orderledger.ledger.startup;

import java.util.Map;

/** Log settings for a stranger: our own lines from INFO, the frameworks' only from WARN, no banner. */
public final class ReadableLog {
    private ReadableLog() {}

    /** Spring properties of the lowest precedence: any file, variable or argument overrides them. */
    public static Map<String, Object> defaults() {
        return Map.of(
                "spring.main.banner-mode", "off",
                "spring.main.log-startup-info", "false",
                "logging.level.root", "WARN",
                "logging.level.io.orderledger", "INFO",
                // Warnings about what we do on purpose: serving the API page, and "drop … if exists".
                "logging.level.org.springdoc.core.events.SpringDocAppInitializer", "ERROR",
                "logging.level.org.flywaydb.core.internal.sqlscript.DefaultSqlScriptExecutor", "ERROR",
                "logging.charset.console", "UTF-8",
                "logging.pattern.console",
                        "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5p %-24.24logger{0} %replace([%X{requestId}] ){'\\[\\]"
                                + " ',''}%m%n%wEx");
    }
}
