package io.orderledger.standalone.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds all that is called a cost or a profit in an answer, at any depth. */
final class CostFields {
    private static final Pattern HEADING = Pattern.compile("成本|利润|(?i)cost|profit");

    private CostFields() {}

    /** The names as often as they occur. */
    static List<String> in(Answer answer) {
        var found = new ArrayList<String>();
        String file = answer.header("Content-Disposition");
        if (file.isEmpty()) {
            collect(answer.json(), found);
        } else if (file.contains(".csv")) {
            headings(answer.text().lines().findFirst().orElse(""), found);
        }
        // Files for Excel are opened by OrderExportTest of the query side.
        return found;
    }

    private static void headings(String line, List<String> found) {
        for (String heading : line.split(",", -1)) {
            if (HEADING.matcher(heading).find()) found.add(heading);
        }
    }

    private static void collect(JsonNode node, List<String> found) {
        for (var field : node.properties()) {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            if (name.contains("cost") || name.contains("profit")) found.add(field.getKey());
        }
        node.forEach(child -> collect(child, found));
    }
}
