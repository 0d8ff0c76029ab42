package io.orderledger.standalone.cli;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How far a rebuild is, as the server says. */
record Rebuild(JsonNode json) {
    private static final Set<String> UNDER_WAY = Set.of("building", "swapping", "dropping");
    private static final Set<String> ON_ITS_WAY = Set.of("building", "ready", "swapping");
    private static final String NOTHING = "nothing";

    boolean isKnown() {
        return json.isObject();
    }

    String state() {
        return Table.text(json, "state");
    }

    long processed() {
        return json.path("processed").asLong(0);
    }

    long total() {
        return json.path("total").asLong(0);
    }

    /** Nothing is under way, and nothing follows without being asked for. */
    boolean isOver() {
        return !UNDER_WAY.contains(state())
                && json.path("next").asString(NOTHING).equals(NOTHING);
    }

    /** On its way to be compared or read, and not back from it. */
    boolean isBeingBuilt() {
        return isKnown() && !isOver() && ON_ITS_WAY.contains(state());
    }

    /** Nothing speaks against it so far; once it is over, it must have been compared. */
    boolean isGood() {
        JsonNode differences = json.path("differences");
        boolean isEqual = differences.isNumber() ? differences.asLong() == 0 : !isOver();
        return isEqual && !json.path("trouble").isString();
    }

    /** In a few characters. */
    String pace() {
        return state().equals("building") ? Table.text(json, "eventsPerSecond") + "/s" : state();
    }

    String words() {
        if (!isKnown()) return "–";
        var words = new StringBuilder("generation %s %s, %d of %d events"
                .formatted(Table.text(json, "generation"), state(), processed(), total()));
        if (!isOver())
            words.append(
                    ", %s/s, %s s left".formatted(Table.text(json, "eventsPerSecond"), Table.text(json, "etaSeconds")));
        if (json.path("differences").isNumber())
            words.append(", differences: ").append(json.path("differences").asLong());
        if (json.path("trouble").isString()) words.append(", ").append(Table.text(json, "trouble"));
        return words.toString();
    }
}
