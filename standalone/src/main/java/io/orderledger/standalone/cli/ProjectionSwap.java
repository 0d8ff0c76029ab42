package io.orderledger.standalone.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "swap",
        mixinStandardHelpOptions = true,
        description = "Makes the generation that was rebuilt the one that is read. The old one stays for a rollback.",
        footerHeading = "%nExample:%n",
        footer = "  order-ledger projection swap order-detail")
final class ProjectionSwap extends ServerCommand {
    @Parameters(paramLabel = "NAME", description = "The projection, as 'projection list' calls it")
    private String name = "";

    @Option(names = "--accept-differences", description = "Also when it differs from the one that is read now")
    private boolean acceptDifferences;

    @Override
    JsonNode ask(Server server) {
        return server.post(
                "/api/projections/" + Server.escaped(name) + "/swap", Map.of("acceptDifferences", acceptDifferences));
    }

    @Override
    void show(JsonNode projection) {
        out().println(name + ": " + new Rebuild(projection.path("rebuild")).words());
    }
}
