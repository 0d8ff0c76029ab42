package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads what an {@link Api} has written, once the projections have all of it. */
final class Reading {
    private static final Duration CATCH_UP_WITHIN = Duration.ofSeconds(60);
    private static final int PAGE_SIZE = 100;
    private static final int MOST_PAGES = 100;

    private final Api api;

    Reading(Api api) {
        this.api = api;
    }

    JsonNode data(String path) {
        var end = System.nanoTime() + CATCH_UP_WITHIN.toNanos();
        while (true) {
            var answer = api.get(path).is(200);
            if (answer.header("Projection-Lag").isEmpty()) return answer.data();
            assertThat(System.nanoTime() - end).as(path + " catches up").isNegative();
        }
    }

    /**
     * The rows of all pages, which must be as many as each page says.
     *
     * @param filter further parameters, each with its ampersand
     */
    List<JsonNode> pages(String path, String filter) {
        var rows = new ArrayList<JsonNode>();
        long total = -1;
        for (int page = 1; page <= MOST_PAGES; page++) {
            var read = data(path + "?pageSize=" + PAGE_SIZE + "&page=" + page + filter);
            read.path("list").forEach(rows::add);
            if (page > 1) assertThat(read.path("total").longValue()).isEqualTo(total);
            total = read.path("total").longValue();
            assertThat(read.path("totalPages").longValue()).isEqualTo(Math.ceilDiv(total, PAGE_SIZE));
            if (page >= read.path("totalPages").intValue()) break;
        }
        assertThat(rows).hasSize(Math.toIntExact(total));
        return rows;
    }

    /** The same rows, page by page along the cursors; at most as many pages. */
    List<JsonNode> cursorPages(String path, int pageSize) {
        var rows = new ArrayList<JsonNode>();
        var cursor = "";
        for (int page = 1; page <= MOST_PAGES && (page == 1 || !cursor.isEmpty()); page++) {
            var read = data(path + "?pageSize=" + pageSize + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            read.path("list").forEach(rows::add);
            cursor = read.path("nextCursor").asString("");
        }
        return rows;
    }
}
