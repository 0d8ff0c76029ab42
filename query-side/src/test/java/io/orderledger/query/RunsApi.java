package io.orderledger.query;

import io.orderledger.query.RunningApp.Answer;
import io.orderledger.web.security.TestTokens;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The running query side with the events of {@link ReadRuns} in its ledger: one for all tests of runs. */
abstract class RunsApi {
    static final RunningApp APP = new RunningApp(Map.of());
    static final String TOKEN = Long.toString(APP.append(ReadRuns.events()));

    /** As an admin. */
    static Answer fresh(String path) {
        return APP.get(path, "Consistency-Token", TOKEN, "Prefer", "wait=5, handling=strict");
    }

    /** As a user of the ledger. */
    static Answer as(String user, String path) {
        return APP.get(
                path,
                "Authorization",
                TestTokens.bearer(user),
                "Consistency-Token",
                TOKEN,
                "Prefer",
                "wait=5, handling=strict");
    }

    static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(item -> item.get(field).asString()).toList();
    }
}
