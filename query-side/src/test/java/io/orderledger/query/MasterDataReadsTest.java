package io.orderledger.query;

import static io.orderledger.query.ReadShop.APPLE;
import static io.orderledger.query.ReadShop.PEAR;
import static io.orderledger.query.ReadShop.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.query.RunningApp.Answer;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Products, prices and the configuration, one by one. */
class MasterDataReadsTest extends ReadApi {
    @Test
    void aProductIsShownWithItsStockAndItsVersion() {
        Answer answer = fresh("/api/products/" + APPLE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.body().get("code").intValue()).isEqualTo(200);
        assertThat(answer.data().toString())
                .contains("\"globalPrice\":5.50", "\"stock\":100.00", "\"reserved\":12.50", "\"available\":87.50");
        assertThat(answer.data().get("createdAt").asString()).isEqualTo("2024-06-01T01:00:00.123Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-31, price-3 price-2 price-1",
        "2024-06-05, price-3 price-2 price-1",
        "2024-06-06, price-2 price-1",
        "2024-06-11, price-2",
        "2030-01-01, price-2"
    })
    void pricesOfADayAreThoseThatApplyAndThoseToCome(String day, String expected) {
        JsonNode prices = fresh("/api/customers/" + ZHANG + "/prices?on=" + day).data();
        assertThat(texts(prices, "id")).containsExactly(expected.split(" "));
    }

    @Test
    void pricesHaveAHistoryAndTodayIsTheDefault() {
        assertThat(texts(fresh("/api/customers/" + ZHANG + "/prices").data(), "id"))
                .containsExactly("price-2");
        assertThat(fresh("/api/customers/" + ZHANG + "/prices?productId=" + PEAR)
                        .data()
                        .size())
                .isZero();
        JsonNode history = fresh("/api/customers/" + ZHANG + "/prices/" + PEAR + "/history")
                .data();
        assertThat(texts(history, "action")).containsExactly("ended", "set");
        assertThat(history.get(0).get("previousPrice").decimalValue()).isEqualTo(new BigDecimal("2.00"));
    }

    @Test
    void configsComeWithDefaultsUntilSomebodySetsThem() {
        JsonNode all = fresh("/api/configs").data();
        assertThat(texts(all, "key")).containsExactly("delivery.overTolerancePct", "stock.allowNegative");
        assertThat(texts(all, "value")).containsExactly("15", "false");
        assertThat(all.get(0).path("updatedAt").isString()).isTrue();
        assertThat(all.get(1).path("updatedAt").isString()).isFalse();
        assertThat(fresh("/api/configs/stock.allowNegative").data().get("value").asString())
                .isEqualTo("false");
    }
}
