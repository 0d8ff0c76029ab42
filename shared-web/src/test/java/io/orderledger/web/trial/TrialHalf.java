package io.orderledger.web.trial;

import io.orderledger.web.security.SignedInOnly;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Sends the first half of an answer, and fails. */
@RestController
class TrialHalf {
    static final String HALF = "half of it\n".repeat(2_000);

    @SignedInOnly
    @GetMapping("/api/halves/{kind}")
    void half(@PathVariable String kind, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.getOutputStream().write(HALF.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
        switch (kind) {
            // As a driver throws it: at its root, a lost server looks like a caller who has left.
            case "outage" -> {
                var lost = new SQLException("secret", "08S01", new EOFException("secret"));
                throw new CannotGetJdbcConnectionException("secret", lost);
            }
            case "io" -> throw new IOException("Connection reset by peer");
            case "bug" -> throw new IllegalStateException("secret");
            default -> response.getOutputStream().print("whole");
        }
    }
}
