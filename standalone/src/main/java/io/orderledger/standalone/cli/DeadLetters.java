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
        for (JsonNode letter : answer.isArray() ? answer : answer.path("list")) {
            rows.row(
                    Table.text(letter, "id"),
                    Table.text(letter, "position"),
                    Table.text(letter, "eventType"),
                    Table.text(letter, "streamId"),
                    Table.text(letter, "enqueuedAt"),
                    Table.text(letter, "cause"));
        }
        rows.print(out);
    }
}
