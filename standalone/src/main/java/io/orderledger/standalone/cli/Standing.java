package io.orderledger.standalone.cli;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is to become of one generation of a projection, which need not be the newest, as the server says. */
record Standing(String projection, JsonNode json) {
    private static final String SWAPPING = "swapping";
    private static final Set<String> UNDER_WAY = Set.of(SWAPPING, "dropping");
    private static final String NOTHING = "nothing";

    /** Something was asked for that is not done, or was given up. */
    boolean hasNews() {
        return UNDER_WAY.contains(state()) || isWanted() || json.path("trouble").isString();
    }

    /** It is compared, or the views are about to show it. */
    boolean isToBeRead() {
        return state().equals(SWAPPING) || isWanted();
    }

    String words() {
        var words = new StringBuilder(
                "%s generation %s: %s".formatted(projection, Table.text(json, "generation"), state()));
        if (isWanted()) words.append(", next: ").append(Table.text(json, "next"));
        if (json.path("trouble").isString()) words.append(", ").append(Table.text(json, "trouble"));
        return words.toString();
    }

    private String state() {
        return Table.text(json, "state");
    }

    private boolean isWanted() {
        return !json.path("next").asString(NOTHING).equals(NOTHING);
    }
}
