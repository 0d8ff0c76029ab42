package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldFailuresTest extends TrialTest {
    private static final String ID = "018f3a1e-0000-7000-8000-000000000001";

    private static String order(String members) {
        return "{\"customerId\":\"" + ID + "\",\"items\":[{\"name\":\"苹果\",\"quantity\":1}]" + members + "}";
    }

    @Test
    void aGoodOrderComesBackUnharmed() throws Exception {
        Answer answer = post(
                "/api/orders",
                order(
                        ",\"remark\":\"𠮷🍎\\n"
                            + "\\t\",\"unknown\":1,\"placedAt\":"
                            + "\"2024-06-01T08:00:00+08:00\",\"extra\":{\"big\":12345678901234567890.12345678901234567890}"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().get("code").intValue()).isEqualTo(200);
        assertThat(answer.json().get("message").stringValue()).isEqualTo("success");
        assertThat(answer.text())
                .contains("\"quantity\":1.00", "\"remark\":\"𠮷🍎\\n\\t\"", "\"unitPrice\":null")
                .contains("\"placedAt\":\"2024-06-01T00:00:00.000Z\"")
                .contains("12345678901234567890.12345678901234567890");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Location")).isEqualTo("/api/orders/1");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void mismatchesAndViolationsStandInOneAnswer() throws Exception {
        post("/api/orders", """
            {"customerId":7,"items":[{"name":"苹果","quantity":1},{"name":["x",{"y":1}],"quantity":"3"},
            {"quantity":-1,"unitPrice":1.234}],"remark":{"a":[1,2]},"submit":"yes","copies":1.5,
            "day":"2024-02-30","placedAt":1717200000,"period":"hourly"}\
            """)
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming(
                        "copies NOT_A_WHOLE_NUMBER",
                        "customerId NOT_TEXT",
                        "day NOT_A_DATE",
                        "items[1].name NOT_TEXT",
                        "items[1].quantity NOT_A_NUMBER",
                        "items[2].name REQUIRED",
                        "items[2].quantity NOT_POSITIVE",
                        "items[2].unitPrice TOO_MANY_DECIMALS",
                        "period NOT_ONE_OF",
                        "placedAt NOT_AN_INSTANT",
                        "remark NOT_TEXT",
                        "submit NOT_A_BOOLEAN");
    }

    @Test
    void emptyTextIsNoNumberAndNoDate() throws Exception {
        post("/api/orders", order(",\"copies\":\"\",\"day\":\"\",\"placedAt\":\"\",\"submit\":\"\",\"period\":\"\""))
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming(
                        "copies NOT_A_WHOLE_NUMBER",
                        "day NOT_A_DATE",
                        "period NOT_ONE_OF",
                        "placedAt NOT_AN_INSTANT",
                        "submit NOT_A_BOOLEAN");
    }

    @Test
    void anIntegerThatIsTooBigIsNoCrash() throws Exception {
        post("/api/orders", order(",\"copies\":99999999999999999999"))
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("copies NOT_A_WHOLE_NUMBER");
    }

    @Test
    void whatIsNoObjectOrNoListIsSaidSo() throws Exception {
        post("/api/orders", "[1,{\"a\":2}]")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("body NOT_AN_OBJECT");
        post("/api/orders", "\"text\"").failed(400, 40002, "VALIDATION_FAILED").naming("body NOT_AN_OBJECT");
        post("/api/orders", "null").failed(400, 40002, "VALIDATION_FAILED").naming("body REQUIRED");
        post("/api/orders", "{\"customerId\":\"" + ID + "\",\"items\":{\"name\":\"x\"},\"extra\":[]}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("extra NOT_AN_OBJECT", "items NOT_A_LIST");
        post("/api/orders", "{\"customerId\":\"" + ID + "\",\"items\":[null,3,{\"name\":\"x\",\"quantity\":2}]}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("items[0] REQUIRED", "items[1] NOT_AN_OBJECT");
    }

    @Test
    void absentAndEmptyAndTooMany() throws Exception {
        post("/api/orders", "{}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("customerId REQUIRED", "items REQUIRED");
        post("/api/orders", "{\"customerId\":\"1-1-1-1-1\",\"items\":[]}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("customerId NOT_A_UUID", "items EMPTY");
        Answer answer = post(
                        "/api/orders",
                        "{\"customerId\":\"" + ID + "\",\"items\":[" + "{\"name\":\"x\",\"quantity\":2},".repeat(3)
                                + "{\"name\":\"x\",\"quantity\":2}]}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("items TOO_MANY");
        assertThat(answer.messages()).containsExactly("最多 3 项");
    }

    @Test
    void thousandsOfBadLinesAreCountedNotListed() throws Exception {
        String lines = "{},".repeat(4_999) + "{}";
        Answer answer = post("/api/orders", "{\"customerId\":\"" + ID + "\",\"items\":[" + lines + "]}")
                .failed(400, 40002, "VALIDATION_FAILED");
        assertThat(answer.fields()).hasSize(200).startsWith("items TOO_MANY", "items[0].name REQUIRED");
        // A thousand lines are looked at, each lacks two fields, and the list is too long.
        assertThat(answer.json().get("data").get("errorCount").intValue()).isEqualTo(2_001);
    }

    @Test
    void textIsCountedInCharactersAndMustBeStorable() throws Exception {
        String apples = "𠮷🍎".repeat(5);
        assertThat(post("/api/orders", order(",\"remark\":\"" + apples + "\"")).status())
                .isEqualTo(201);
        Answer tooLong = post("/api/orders", order(",\"remark\":\"" + apples + "x\""))
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("remark TOO_LONG");
        assertThat(tooLong.messages()).containsExactly("最多 10 个字符");
        for (String bad : new String[] {"\\u0000", "\\ud842", "\\udfb7\\ud842", "\\u0007", "\\u0085"}) {
            post("/api/orders", order(",\"remark\":\"" + bad + "\""))
                    .failed(400, 40002, "VALIDATION_FAILED")
                    .naming("remark BAD_CHARACTER");
        }
        post("/api/orders", "{\"customerId\":\"" + ID + "\",\"items\":[{\"name\":\"\\u3000\",\"quantity\":1}]}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("items[0].name REQUIRED");
    }

    @Test
    void amountsOverTheLimitAre422UnlessSomethingElseIsWrong() throws Exception {
        String big = "{\"customerId\":\"" + ID + "\",\"items\":[{\"name\":\"x\",\"quantity\":100000000,"
                + "\"unitPrice\":1e999999}]";
        post("/api/orders", big + "}")
                .failed(422, 42203, "AMOUNT_TOO_LARGE")
                .naming("items[0].quantity AMOUNT_TOO_LARGE", "items[0].unitPrice AMOUNT_TOO_LARGE");
        post("/api/orders", big + ",\"copies\":true}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming(
                        "copies NOT_A_WHOLE_NUMBER",
                        "items[0].quantity AMOUNT_TOO_LARGE",
                        "items[0].unitPrice AMOUNT_TOO_LARGE");
    }

    @Test
    void amountsAtTheEdges() throws Exception {
        String start = "{\"customerId\":\"" + ID + "\",\"items\":[{\"name\":\"x\",\"quantity\":";
        assertThat(post("/api/orders", start + "99999999.99,\"unitPrice\":0}]}").status())
                .isEqualTo(201);
        assertThat(post("/api/orders", start + "0.01,\"unitPrice\":5.500}]}").status())
                .isEqualTo(201);
        post("/api/orders", start + "0,\"unitPrice\":-0.01}]}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("items[0].quantity NOT_POSITIVE", "items[0].unitPrice TOO_SMALL");
        post("/api/orders", start + "1e-999999,\"unitPrice\":0.001}]}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("items[0].quantity TOO_MANY_DECIMALS", "items[0].unitPrice TOO_MANY_DECIMALS");
    }

    @Test
    void pathQueryHeaderAndBodyAreJudgedTogether() throws Exception {
        sendJson("PUT", "/api/orders/abc?times=0", "{\"items\":3}")
                .failed(400, 40002, "VALIDATION_FAILED")
                .naming("customerId REQUIRED", "id NOT_A_UUID", "items NOT_A_LIST", "times TOO_SMALL");
        sendJson("PUT", "/api/orders/" + ID, order(""))
                .failed(400, 40003, "PARAMETER_INVALID")
                .naming("times REQUIRED");
        sendJson("PUT", "/api/orders/" + ID + "?times=1", order(""), "If-Match", "seven")
                .failed(400, 40003, "PARAMETER_INVALID")
                .naming("If-Match NOT_AN_ENTITY_TAG");
    }

    @Test
    void idsArriveInSmallLetters() throws Exception {
        Answer answer = sendJson("PUT", "/api/orders/" + ID.toUpperCase(java.util.Locale.ROOT) + "?times=1", order(""));
        assertThat(answer.json().get("data").get("id").stringValue()).isEqualTo(ID);
        String body = order("").replace(ID, ID.toUpperCase(java.util.Locale.ROOT));
        assertThat(post("/api/orders", body).text()).contains("\"customerId\":\"" + ID + "\"");
    }
}
