package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that fails on its way is broken off: no caller takes the part for the whole. */
class BrokenOffTest extends TrialTest {
    private static final String LAST_CHUNK = "0\r\n\r\n";

    @ParameterizedTest
    @CsvSource({
        "outage, identity",
        "io, identity",
        "bug, identity",
        "outage, gzip",
        "bug, gzip",
    })
    void theConnectionIsClosedWithoutALastChunk(String kind, String encoding) throws Exception {
        assertThatThrownBy(() -> get("/api/halves/" + kind, "Accept-Encoding", encoding))
                .isInstanceOf(IOException.class);
        String body = raw("GET /api/halves/" + kind + " HTTP/1.1", "Host: x", "Accept-Encoding: " + encoding)
                .text();
        assertThat(body).doesNotEndWith(LAST_CHUNK).doesNotContain("secret", "INTERNAL_ERROR", "UNAVAILABLE");
        if (encoding.equals("identity")) assertThat(body).contains("half of it");
    }

    @Test
    void whatDoesNotFailIsWhole() throws Exception {
        assertThat(get("/api/halves/none").text()).isEqualTo(TrialHalf.HALF + "whole");
        String body = raw("GET /api/halves/none HTTP/1.1", "Host: x", "Connection: close")
                .text();
        assertThat(body).endsWith(LAST_CHUNK);
    }
}
