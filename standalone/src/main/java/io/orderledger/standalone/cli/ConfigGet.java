package io.orderledger.standalone.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "get",
        mixinStandardHelpOptions = true,
        description = "Shows one key, or all.",
        footerHeading = "%nExamples:%n",
        footer = {"  order-ledger config get", "  order-ledger config get delivery.overTolerancePct"})
final class ConfigGet extends ServerCommand {
    @Parameters(paramLabel = "KEY", arity = "0..1", description = "The key; all unless given")
    private @Nullable String key;

    @Override
    JsonNode ask(Server server) {
        return server.get("/api/configs" + (key == null ? "" : "/" + Server.escaped(key)));
    }

    @Override
    void show(JsonNode answer) {
        var rows = new Table("key", "value", "description");
        if (answer.isArray()) answer.forEach(config -> row(rows, config));
        else row(rows, answer);
        rows.print(out());
    }

    private static void row(Table rows, JsonNode config) {
        rows.row(Table.text(config, "key"), Table.text(config, "value"), Table.text(config, "description"));
    }
}
