package io.orderledger.query;

import static io.orderledger.query.ReadRuns.WANG_USER;
import static io.orderledger.query.ReadRuns.run;
import static io.orderledger.query.ReadShop.NOBODY;
import static io.orderledger.query.ReadShop.orderId;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.security.TestTokens;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Notes over HTTP: shown in the browser under a name, to whoever reads the run. */
class DeliveryNotesTest extends RunsApi {
    @Test
    void aWholeRunIsPrinted() throws IOException {
        HttpResponse<byte[]> answer = bytes("/api/deliveries/" + run(1) + "/note.pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Disposition")).isEqualTo("inline; filename=\"20240630-001.pdf\"");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(document)).contains("王五", "张三𠮷", "98.80", "46.80", "玖拾捌元捌角整");
        }
    }

    @Test
    void oneStopIsPrinted() throws IOException {
        HttpResponse<byte[]> answer = bytes("/api/deliveries/" + run(1) + "/stops/" + orderId(2) + "/note.pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Disposition")).isEqualTo("inline; filename=\"20240630-001-2.pdf\"");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("20240630-001/2", "苹果", "52.00");
        }
    }

    @Test
    void whatIsNotThereIsSaidInJson() {
        for (String order : new String[] {NOBODY, orderId(3)}) {
            var answer = fresh("/api/deliveries/" + run(1) + "/stops/" + order + "/note.pdf");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body().get("error").asString()).isEqualTo("STOP_NOT_FOUND");
        }
        assertThat(fresh("/api/deliveries/" + NOBODY + "/note.pdf").status()).isEqualTo(404);
        assertThat(fresh("/api/deliveries/x/note.pdf").status()).isEqualTo(400);
    }

    /** As a driver of the run, who prints PDF. */
    private static HttpResponse<byte[]> bytes(String path) {
        return APP.bytes(
                path,
                "Authorization",
                TestTokens.bearer(WANG_USER),
                "Accept",
                "application/pdf",
                "Consistency-Token",
                TOKEN,
                "Prefer",
                "wait=5, handling=strict");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
