package io.orderledger.query.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a history's changes look like in the database and when they come back. */
class HistoryJsonTest {
    @Test
    void amountsKeepTheirDecimalsWhateverTheDatabaseMakesOfNumbers() {
        Changes changes = new Changes()
                .changed("totalAmount", new BigDecimal("5.50"), new BigDecimal("60.00"))
                .became("items", List.of(Map.of("quantity", new BigDecimal("99999999.99"), "unit", "斤")))
                .changed("remark", "旧 \"话\"", null)
                .changed("status", "draft", "draft");
        String json = HistoryJson.write(changes);
        assertThat(json)
                .contains("\"totalAmount\":{\"from\":5.50,\"to\":60.00}")
                .contains("\"remark\":{\"from\":\"旧 \\\"话\\\"\"}")
                .doesNotContain("status");
        assertThat(HistoryJson.read(json)).isEqualTo(changes.byField());
        // MySQL keeps numbers as doubles and puts keys in an order of its own.
        assertThat(HistoryJson.read("{\"totalAmount\": {\"to\": 60.0, \"from\": 5.5}}")
                        .get("totalAmount"))
                .isEqualTo(changes.byField().get("totalAmount"));
        assertThat(HistoryJson.read("{\"totalAmount\": {\"to\": 60, \"from\": 5.5}}")
                        .get("totalAmount"))
                .isEqualTo(changes.byField().get("totalAmount"));
    }
}
