package io.orderledger.query;

import static io.orderledger.query.ReadShop.NOBODY;
import static io.orderledger.query.ReadShop.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.query.RunningApp.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads that cannot be answered say why. */
class ReadFailuresTest extends ReadApi {
    @ParameterizedTest
    @CsvSource({
        "/api/orders/" + NOBODY + ", 40402",
        "/api/orders/" + NOBODY + "/status-flows, 40402",
        "/api/orders/" + NOBODY + "/histories, 40402",
        "/api/products/" + NOBODY + ", 40403",
        "/api/customers/" + NOBODY + ", 40404",
        "/api/customers/" + NOBODY + "/prices, 40404",
        "/api/customers/" + ZHANG + "/prices/" + NOBODY + "/history, 40403",
        "/api/configs/no.such, 40406",
        "/api/configs/%E4%B8%AD%E6%96%87, 40406",
        "/api/orders/not-a-uuid, 40003",
        "/api/orders?status=lost, 40003",
        "/api/orders?customerId=1-1-1-1-1, 40003",
        "/api/orders?page=0, 40003",
        "/api/orders?pageSize=101, 40003",
        "/api/orders?page=101&pageSize=100, 40004",
        "/api/orders?startDate=2024-06-02&endDate=2024-06-01, 40005",
        "/api/orders?startDate=2024-02-30, 40003",
        "/api/orders?cursor=damaged, 40003",
        "/api/products?cursor=x, 40003",
        "/api/customers/" + ZHANG + "/prices?on=today, 40003"
    })
    void whatIsWrongIsNamedByTheCatalogue(String path, int code) {
        Answer answer = fresh(path);
        assertThat(answer.body().get("code").intValue()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(code / 100);
        assertThat(answer.body().get("message").asString()).isNotBlank();
    }
}
