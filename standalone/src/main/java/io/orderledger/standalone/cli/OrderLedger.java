package io.orderledger.standalone.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command above all others. Without one of them, {@code java -jar order-ledger.jar} serves. */
@Command(
        name = "order-ledger",
        mixinStandardHelpOptions = true,
        versionProvider = OrderLedger.Version.class,
        description = {
            "订单账本 · An event-sourced order ledger.",
            "Without a command it serves: java -jar order-ledger.jar [--server.port=8080] [--ledger.data-dir=data]"
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar order-ledger.jar audit export --out june.ndjson.gz",
            "  java -jar order-ledger.jar audit verify --events june.ndjson.gz --checkpoints"
                    + " june.ndjson.gz.checkpoints --key data/checkpoints/seal.pub",
            "  java -jar order-ledger.jar order history 0190a5b4-2222-7c44-9d33-8c2e9f1a6b04",
            "",
            "Exit codes: 0 done, 2 broken, 3 could not be done, checked or understood."
        },
        subcommands = {
            AuditCommand.class,
            OrderCommand.class,
            ConfigCommand.class,
            ProjectionCommand.class,
            DeadLetterCommand.class,
            HelpCommand.class
        })
final class OrderLedger {
    private final Map<String, String> environment;

    OrderLedger(Map<String, String> environment) {
        this.environment = environment;
    }

    Map<String, String> environment() {
        return environment;
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = OrderLedger.class.getPackage().getImplementationVersion();
            return new String[] {"order-ledger " + (version == null ? "(not packaged)" : version)};
        }
    }
}
