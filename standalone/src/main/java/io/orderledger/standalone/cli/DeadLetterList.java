package io.orderledger.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the events that a projection could not take.",
        footerHeading = "%nExample:%n",
        footer = "  order-ledger dead-letter list order-detail")
final class DeadLetterList extends ServerCommand {
    @Parameters(paramLabel = "PROJECTION", description = "The projection, as 'projection list' calls it")
    private String projection = "";

    @Override
    JsonNode ask(Server server) {
        return server.get(DeadLetters.path(projection));
    }

    @Override
    void show(JsonNode answer) {
        DeadLetters.print(answer, out());
    }
}
