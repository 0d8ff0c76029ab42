package io.orderledger.query.export;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** Tells a browser to save what comes, and under what name. */
final class Download {
    private Download() {}

    static void describe(Export<?> export, HttpServletResponse response) {
        String extension = "." + export.type().extension();
        String ascii = export.name().english() + extension;
        String name = export.name().in(export.locale()) + extension;
        response.setContentType(export.type().contentType());
        // Two names, as RFC 6266 says: programs that know nothing of the second take the first.
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + percentEncoded(name));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, export.locale().getLanguage());
    }

    private static String percentEncoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
