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
        long page = answer.path("page").asLong(1);
        long before = (page - 1) * answer.path("pageSize").asLong(0);
        long more =
                answer.path("total").asLong(0) - before - answer.path("list").size();
        if (more > 0) out.println("… %d more; --page %d".formatted(more, page + 1));
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
