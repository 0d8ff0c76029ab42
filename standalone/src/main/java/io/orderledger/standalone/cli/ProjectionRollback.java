package io.orderledger.standalone.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "Goes back to the generation that was read before.",
        footerHeading = "%nExample:%n",
        footer = "  order-ledger projection rollback order-detail")
final class ProjectionRollback extends ServerCommand {
    @Parameters(paramLabel = "NAME", description = "The projection, as 'projection list' calls it")
    private String name = "";

    @Override
    JsonNode ask(Server server) {
        return server.post("/api/projections/" + Server.escaped(name) + "/rollback", Map.of());
    }

    @Override
    void show(JsonNode projection) {
        out().println(name + ": asked for; 'projection list' shows when it is done");
    }
}
