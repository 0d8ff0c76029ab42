package io.orderledger.standalone.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = "Has a projection try again, one event and what follows in its stream, or all.",
        footerHeading = "%nExample:%n",
        footer = "  order-ledger dead-letter retry order-detail")
final class DeadLetterRetry extends ServerCommand {
    @Parameters(index = "0", paramLabel = "PROJECTION", description = "The projection, as 'projection list' calls it")
    private String projection = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The dead letter's id; all unless given")
    private @Nullable String id;

    @Override
    JsonNode ask(Server server) {
        return server.post(
                DeadLetters.path(projection),
                id == null ? Map.of("action", "retry") : Map.of("action", "retry", "id", id));
    }

    @Override
    void show(JsonNode answer) {
        Json.print(out(), answer);
    }
}
