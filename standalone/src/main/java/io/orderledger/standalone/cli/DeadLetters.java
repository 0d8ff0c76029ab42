package io.orderledger.standalone.cli;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** What the commands about dead letters share. */
final class DeadLetters {
    private DeadLetters() {}

    static String path(String projection) {
        return "/api/projections/" + Server.escaped(projection) + "/dead-letters";
    }

    static void print(JsonNode answer, PrintWriter out) {
        var rows = new Table("id", "position", "event", "stream", "since", "cause");
        for (JsonNode letter : answer.path("list")) {
            rows.row(
                    Table.text(letter, "id"),
                    Table.text(letter, "position"),
                    Table.text(letter, "eventType"),
                    Table.text(letter, "streamId"),
                    Table.text(letter, "enqueuedAt"),
                    Table.text(letter, "cause"));
        }
        rows.print(out);
        long more = answer.path("total").asLong(0) - answer.path("list").size();
        if (more > 0) out.println("… %d more".formatted(more));
        for (JsonNode decision : answer.path("skipped")) {
            out.println("skipped: position %s, %s, by %s at %s: %s"
                    .formatted(
                            Table.text(decision, "position"),
                            Table.text(decision, "eventType"),
                            Table.text(decision, "skippedBy"),
                            Table.text(decision, "skippedAt"),
                            Table.text(decision, "reason")));
        }
    }
}
