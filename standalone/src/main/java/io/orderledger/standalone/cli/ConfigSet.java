package io.orderledger.standalone.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        description = "Sets a key. Who did is in the ledger.",
        footerHeading = "%nExample:%n",
        footer = "  order-ledger config set delivery.overTolerancePct 15")
final class ConfigSet extends ServerCommand {
    @Parameters(index = "0", paramLabel = "KEY", description = "The key")
    private String key = "";

    @Parameters(index = "1", paramLabel = "VALUE", description = "Its new value")
    private String value = "";

    @Override
    JsonNode ask(Server server) {
        JsonNode set = server.put("/api/configs/" + Server.escaped(key), Map.of("value", value));
        // Waits until the read tables show it: whoever types "config get" next is to find it.
        server.get("/api/configs");
        return set;
    }

    @Override
    void show(JsonNode config) {
        out().println(Table.text(config, "key") + " = " + Table.text(config, "value"));
    }
}
