package io.orderledger.query;

import static io.orderledger.query.ReadShop.orderId;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.query.RunningApp.Answer;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One order, with its lines, its status flow and its history. */
class OrderReadsTest extends ReadApi {
    @Test
    void anOrderIsShownAsItStandsAndAsItWasPlaced() {
        Answer answer = fresh("/api/orders/" + orderId(1) + "?includeHistory=true");
        JsonNode order = answer.data();
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(order.get("status").asString()).isEqualTo("confirmed");
        assertThat(order.get("remark").asString()).isEqualTo("晚上送");
        assertThat(order.get("allowedTransitions").toString()).isEqualTo("[\"shipped\",\"cancelled\"]");
        assertThat(order.get("items").get(0).get("totalPrice").decimalValue()).isEqualTo(new BigDecimal("52.00"));
        assertThat(order.get("placed").get("items").get(0).get("id").asString()).isEqualTo("line-1");
        assertThat(texts(order.get("histories"), "action")).containsExactly("placed", "remark_changed", "confirmed");
        assertThat(APP.get("/api/orders/" + orderId(1), "If-None-Match", "\"3\"")
                        .status())
                .isEqualTo(304);
        assertThat(fresh("/api/orders/" + orderId(1)).data().path("histories").isArray())
                .isFalse();
    }

    @Test
    void flowsAndHistoriesSayWhoDidWhatInTheReadersLanguage() {
        JsonNode flows = fresh("/api/orders/" + orderId(1) + "/status-flows").data();
        assertThat(texts(flows, "toStatus")).containsExactly("draft", "confirmed");
        assertThat(texts(flows, "operator")).containsExactly("user-1", "小王");
        assertThat(flows.get(1).get("remark").asString()).isEqualTo("好");
        JsonNode chinese = fresh("/api/orders/" + orderId(1) + "/histories").data();
        assertThat(texts(chinese, "description")).containsExactly("创建订单", "修改备注", "确认订单");
        assertThat(chinese.get(1).get("changes").toString())
                .isEqualTo("{\"remark\":{\"from\":\"早上送\",\"to\":\"晚上送\"}}");
        assertThat(chinese.get(0).get("changes").get("totalAmount").get("to").decimalValue())
                .isEqualTo(new BigDecimal("52.00"));
        JsonNode english = fresh("/api/orders/" + orderId(1) + "/histories", "Accept-Language", "en")
                .data();
        assertThat(texts(english, "description")).containsExactly("Order placed", "Remark changed", "Order confirmed");
    }
}
