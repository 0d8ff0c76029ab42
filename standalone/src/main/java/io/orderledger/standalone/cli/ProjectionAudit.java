package io.orderledger.standalone.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Has orders folded again from the ledger and compared with the read rows. Exit code 2 when any"
                + " differs.",
        footerHeading = "%nExamples:%n",
        footer = {"  order-ledger projection audit --sample 1000", "  order-ledger projection audit --last"})
final class ProjectionAudit extends ServerCommand {
    @Option(names = "--sample", paramLabel = "ORDERS", description = "So many orders; all unless given")
    private @Nullable Integer sample;

    @Option(names = "--last", description = "Only show what the last one found")
    private boolean last;

    @Override
    JsonNode ask(Server server) {
        if (last) return server.get("/api/projections/audit");
        return server.post("/api/projections/audit", sample == null ? Map.of() : Map.of("sample", sample));
    }

    @Override
    void show(JsonNode report) {
        Json.print(out(), report);
    }

    @Override
    int exitCode(JsonNode report) {
        JsonNode differences = report.path("differences");
        boolean differs = differences.isArray() ? !differences.isEmpty() : differences.asLong(0) > 0;
        return differs ? BROKEN : OK;
    }
}
