package io.orderledger.standalone.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = {
            "Goes back to the generation that was read before.",
            "Without an answer, name the generation when sending it again: it is refused when it was done already."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  order-ledger projection rollback order-detail", "  order-ledger projection rollback order-detail 2"
        })
final class ProjectionRollback extends ServerCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "The projection, as 'projection list' calls it")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "GENERATION",
            description = "The one to go back from; the one that is read now unless given")
    private @Nullable Integer generation;

    @Override
    JsonNode ask(Server server) {
        String path = "/api/projections/" + Server.escaped(name);
        int live = generation == null ? server.get(path).path("generation").asInt() : generation;
        err().println(name + ": going back from generation " + live);
        return server.post(path + "/rollback", Map.of("live", live));
    }

    @Override
    void show(JsonNode projection) {
        out().println(name + ": asked for; 'projection list' shows when it is done");
    }
}
