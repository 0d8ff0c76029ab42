package io.orderledger.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Shows what happened to an order, by whom and when.",
        footerHeading = "%nExample:%n",
        footer = "  order-ledger order history 0190a5b4-2222-7c44-9d33-8c2e9f1a6b04")
final class OrderHistory extends ServerCommand {
    @Parameters(paramLabel = "ID", description = "The order's id")
    private String id = "";

    @Override
    JsonNode ask(Server server) {
        return server.get("/api/orders/" + Server.escaped(id) + "/histories");
    }

    @Override
    void show(JsonNode entries) {
        var rows = new Table("position", "time", "what", "by");
        for (JsonNode entry : entries) {
            rows.row(
                    Table.text(entry, "position"),
                    Table.text(entry, "createdAt"),
                    Table.text(entry, "description"),
                    Table.text(entry, "operator"));
        }
        rows.print(out());
    }
}
