package io.orderledger.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one event that a projection could not take, and why.",
        footerHeading = "%nExample:%n",
        footer = "  order-ledger dead-letter show order-detail 0190a5b6-1111-7c44-9d33-8c2e9f1a6b09")
final class DeadLetterShow extends ServerCommand {
    @Parameters(index = "0", paramLabel = "PROJECTION", description = "The projection, as 'projection list' calls it")
    private String projection = "";

    @Parameters(index = "1", paramLabel = "ID", description = "The dead letter's id")
    private String id = "";

    @Override
    JsonNode ask(Server server) {
        return server.get(DeadLetters.path(projection) + "/" + Server.escaped(id));
    }

    @Override
    void show(JsonNode letter) {
        Json.print(out(), letter);
    }
}
