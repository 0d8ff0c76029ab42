package io.orderledger.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Says what changed of an order between two moments.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  order-ledger order diff 0190a5b4-2222-7c44-9d33-8c2e9f1a6b04",
            "  order-ledger order diff 0190a5b4-2222-7c44-9d33-8c2e9f1a6b04 --from version:2 --as-of position:1234"
        })
final class OrderDiff extends ServerCommand {
    @Parameters(paramLabel = "ID", description = "The order's id")
    private String id = "";

    @Option(
            names = "--from",
            paramLabel = "WHEN",
            defaultValue = "placed",
            description = "placed (default), an instant, version:7 or position:1234")
    private String from = "";

    @Option(
            names = {"--to", "--as-of"},
            paramLabel = "WHEN",
            defaultValue = "now",
            description = "now (default), or as for --from")
    private String to = "";

    @Override
    JsonNode ask(Server server) {
        return server.get("/api/orders/%s/diff?from=%s&to=%s"
                .formatted(Server.escaped(id), Server.escaped(from), Server.escaped(to)));
    }

    @Override
    void show(JsonNode diff) {
        out().println("%s: version %s → %s"
                .formatted(
                        Table.text(diff, "orderNo"),
                        Table.text(diff.path("from"), "version"),
                        Table.text(diff.path("to"), "version")));
        for (JsonNode words : diff.path("words")) out().println("  " + words.asString());
    }
}
