package io.orderledger.standalone.cli;

import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Shows the projections: how far each is, what it could not take, what is being rebuilt, and which of"
                        + " their generations are to be swapped, rolled back to or dropped, or do not get on.",
        footerHeading = "%nExample:%n",
        footer = "  order-ledger projection list")
final class ProjectionList extends ServerCommand {
    @Override
    JsonNode ask(Server server) {
        return server.get("/api/projections");
    }

    @Override
    void show(JsonNode projections) {
        var rows = new Table("projection", "generation", "status", "position", "behind", "dead letters", "rebuild");
        for (JsonNode each : projections) {
            rows.row(
                    Table.text(each, "name"),
                    Table.text(each, "generation"),
                    Table.text(each, "status"),
                    Table.text(each, "position"),
                    Table.text(each, "lagEvents"),
                    Table.text(each, "deadLetters"),
                    new Rebuild(each.path("rebuild")).words());
        }
        rows.print(out());
        for (JsonNode each : projections) {
            JsonNode newest = each.at("/rebuild/generation");
            for (JsonNode generation : each.path("generations")) {
                var standing = new Standing(Table.text(each, "name"), generation);
                // The newest one has its column.
                if (standing.hasNews() && !generation.path("generation").equals(newest))
                    out().println(standing.words());
            }
        }
    }
}
