package io.orderledger.standalone.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows an order, as it is or as it stood.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  order-ledger order show 0190a5b4-2222-7c44-9d33-8c2e9f1a6b04",
            "  order-ledger order show 0190a5b4-2222-7c44-9d33-8c2e9f1a6b04 --as-of 2024-06-30T16:00:00Z",
            "  order-ledger order show 0190a5b4-2222-7c44-9d33-8c2e9f1a6b04 --as-of version:7"
        })
final class OrderShow extends ServerCommand {
    @Parameters(paramLabel = "ID", description = "The order's id")
    private String id = "";

    @Option(names = "--as-of", paramLabel = "WHEN", description = "An instant, version:7 or position:1234")
    private @Nullable String asOf;

    @Override
    JsonNode ask(Server server) {
        String query = asOf == null ? "" : "?asOf=" + Server.escaped(asOf);
        return server.get("/api/orders/" + Server.escaped(id) + query);
    }

    @Override
    void show(JsonNode order) {
        out().println("%s  %s  %s"
                .formatted(
                        Table.text(order, "orderNo"), Table.text(order, "status"), Table.text(order, "customerName")));
        out().println("total %s, version %s, placed %s, updated %s"
                .formatted(
                        Table.text(order, "totalAmount"),
                        Table.text(order, "version"),
                        Table.text(order, "placedAt"),
                        Table.text(order, "updatedAt")));
        out().println();
        var lines = new Table("product", "quantity", "unit", "price", "amount");
        for (JsonNode item : order.path("items")) {
            lines.row(
                    Table.text(item, "productName"),
                    Table.text(item, "quantity"),
                    Table.text(item, "unit"),
                    Table.text(item, "unitPrice"),
                    Table.text(item, "totalPrice"));
        }
        lines.print(out());
    }
}
