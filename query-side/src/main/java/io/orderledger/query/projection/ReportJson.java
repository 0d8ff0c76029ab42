package io.orderledger.query.projection;

import tools.jackson.databind.json.JsonMapper;

/** Reports as they are kept. */
final class ReportJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReportJson() {}

    static String write(ComparisonReport report) {
        return JSON.writeValueAsString(report);
    }

    static ComparisonReport read(String stored) {
        return JSON.readValue(stored, ComparisonReport.class);
    }
}
