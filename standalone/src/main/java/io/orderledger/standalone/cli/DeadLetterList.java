package io.orderledger.standalone.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the events that a projection could not take.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  order-ledger dead-letter list order-detail",
            "  order-ledger dead-letter list order-detail --generation 2 --page 3"
        })
final class DeadLetterList extends ServerCommand {
    @Parameters(paramLabel = "PROJECTION", description = "The projection, as 'projection list' calls it")
    private String projection = "";

    @Option(
            names = "--generation",
            paramLabel = "GENERATION",
            description = "Of this one; of the live one unless given")
    private @Nullable Integer generation;

    @Option(names = "--page", paramLabel = "PAGE", description = "The page, counted from 1 (default 1)")
    private int page = 1;

    @Override
    JsonNode ask(Server server) {
        return server.get(DeadLetters.path(projection) + "?page=" + page
                + (generation == null ? "" : "&generation=" + generation));
    }

    @Override
    void show(JsonNode answer) {
        DeadLetters.print(answer, out());
    }
}
