package io.orderledger.standalone.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Finds all that is called a cost or a profit in an answer, at any depth. */
final class CostFields {
    private CostFields() {}

    /** The names as often as they occur. */
    static List<String> in(Answer answer) {
        var found = new ArrayList<String>();
        collect(answer.json(), found);
        return found;
    }

    private static void collect(JsonNode node, List<String> found) {
        for (var field : node.properties()) {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            if (name.contains("cost") || name.contains("profit")) found.add(field.getKey());
        }
        node.forEach(child -> collect(child, found));
    }
}
