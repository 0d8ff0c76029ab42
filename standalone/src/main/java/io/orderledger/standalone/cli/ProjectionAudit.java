package io.orderledger.standalone.cli;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Has orders folded again from the ledger and compared with the read rows. Exit code 2 when any"
                + " differs, 3 when it was broken off.",
        footerHeading = "%nExamples:%n",
        footer = {"  order-ledger projection audit --sample 1000", "  order-ledger projection audit --last"})
final class ProjectionAudit extends ServerCommand {
    private static final String PATH = "/api/projections/audit";
    private static final String RUNNING = "running";
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofHours(2);

    @Option(names = "--sample", paramLabel = "ORDERS", description = "So many orders; all unless given")
    private @Nullable Integer sample;

    @Option(names = "--last", description = "Only show what the last one found")
    private boolean last;

    @Override
    JsonNode ask(Server server) {
        if (last) return server.get(PATH);
        JsonNode audit = server.post(PATH, sample == null ? Map.of() : Map.of("sample", sample));
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        try {
            while (audit.path("state").asString("").equals(RUNNING)) {
                if (System.nanoTime() > giveUp) throw new CommandFailed("Not waited for any longer; the audit goes on");
                Thread.sleep(PAUSE);
                audit = server.get(PATH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Broken off; the audit goes on", e);
        }
        return audit;
    }

    @Override
    void show(JsonNode audit) {
        out().println("%s, %s: %s orders, %s differ"
                .formatted(
                        Table.text(audit, "startedAt"),
                        Table.text(audit, "state"),
                        Table.text(audit, "orders"),
                        Table.text(audit, "differences")));
        if (audit.path("stoppedEarly").asBoolean(false))
            out().println("So many differ that further orders were not looked at.");
        for (JsonNode difference : audit.path("first")) Json.print(out(), difference);
    }

    @Override
    int exitCode(JsonNode report) {
        if (Table.text(report, "state").equals("broken-off")) return FAILED;
        return report.path("differences").asLong(0) > 0 ? BROKEN : OK;
    }
}
