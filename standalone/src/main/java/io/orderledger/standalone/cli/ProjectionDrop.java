package io.orderledger.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "drop",
        mixinStandardHelpOptions = true,
        description = "Drops the tables of a generation that is not read any more.",
        footerHeading = "%nExample:%n",
        footer = "  order-ledger projection drop order-detail 2")
final class ProjectionDrop extends ServerCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "The projection, as 'projection list' calls it")
    private String name = "";

    @Parameters(index = "1", paramLabel = "GENERATION", description = "The generation's number")
    private int generation;

    @Override
    JsonNode ask(Server server) {
        return server.delete("/api/projections/%s/generations/%d".formatted(Server.escaped(name), generation));
    }

    @Override
    void show(JsonNode projection) {
        out().println(name + ": asked for; 'projection list' shows when it is done");
    }
}
