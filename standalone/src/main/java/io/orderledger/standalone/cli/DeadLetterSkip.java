package io.orderledger.standalone.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "skip",
        mixinStandardHelpOptions = true,
        description = "Has a projection go on without an event. The reason is recorded.",
        footerHeading = "%nExample:%n",
        footer = "  order-ledger dead-letter skip order-detail ID --reason 'the product was deleted by hand'")
final class DeadLetterSkip extends ServerCommand {
    @Parameters(index = "0", paramLabel = "PROJECTION", description = "The projection, as 'projection list' calls it")
    private String projection = "";

    @Parameters(index = "1", paramLabel = "ID", description = "The dead letter's id")
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it may be left out")
    private String reason = "";

    @Override
    JsonNode ask(Server server) {
        return server.post(DeadLetters.path(projection), Map.of("action", "skip", "id", id, "reason", reason));
    }

    @Override
    void show(JsonNode answer) {
        Json.print(out(), answer);
    }
}
