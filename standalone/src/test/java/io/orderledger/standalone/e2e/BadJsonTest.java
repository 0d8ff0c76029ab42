package io.orderledger.standalone.e2e;

import static io.orderledger.web.error.ErrorCode.MALFORMED_REQUEST;
import static io.orderledger.web.error.ErrorCode.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input: bodies that are no JSON, or JSON of other types than the fields have. */
class BadJsonTest extends EndToEnd {
    private static final String ORDERS = "/api/orders";
    private static final String PRODUCTS = "/api/products";

    @ParameterizedTest
    @MethodSource
    void noJson(Bad bad) {
        refused(bad);
    }

    static Stream<Bad> noJson() {
        return Stream.of(
                        "{",
                        "{'name':'苹果'",
                        "{'name':'苹果',}",
                        "{'name':'苹果'} x",
                        "{'name':'苹果'}{}",
                        "{name:'苹果'}",
                        "{'name':'苹果','name':'梨'}",
                        "{'name':'苹果','extra':{'a':1,'a':2}}",
                        "{'name':'苹果','cost':NaN}",
                        "{'name':'苹果','cost':Infinity}",
                        "{'name':'苹果','cost':01}",
                        "{'name':'苹果','cost':+1}",
                        "{'name':'苹果','cost':.5}",
                        "{'name':'苹果','cost':0x10}",
                        "{'name':'苹果','cost':" + "1".repeat(2_000) + "}",
                        "{'name':'\u0000'}",
                        "{'name':'a\nb'}",
                        "{'name':'\\x'}",
                        "{'name':'苹果'/* no */}",
                        "{'name':'苹果','extra':" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                        "{'name':'苹果','extra':" + "{'a':".repeat(5_000) + "1" + "}".repeat(5_000) + "}")
                .flatMap(body -> Stream.of(
                        Bad.post(PRODUCTS, body, MALFORMED_REQUEST),
                        Bad.put("/api/products/{product}", body, MALFORMED_REQUEST)));
    }

    @Test
    void bytesThatAreNotUtf8() {
        Charset[] others = {StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, Charset.forName("GB18030")};
        long head = LEDGER.headPosition();
        for (Charset other : others) {
            byte[] body = "{\"name\":\"é苹果\"}".getBytes(other);
            API.send("POST", PRODUCTS, BodyPublishers.ofByteArray(body), List.of("Content-Type", "application/json"))
                    .failed(MALFORMED_REQUEST, Locale.CHINESE);
        }
        assertThat(LEDGER.headPosition()).isEqualTo(head);
    }

    @ParameterizedTest
    @MethodSource
    void otherTypes(Bad bad) {
        refused(bad);
    }

    static Stream<Bad> otherTypes() {
        return Stream.of(
                invalid(PRODUCTS, "", "body REQUIRED"),
                invalid(PRODUCTS, "null", "body REQUIRED"),
                invalid(PRODUCTS, "[]", "body NOT_AN_OBJECT"),
                invalid(PRODUCTS, "'苹果'", "body NOT_AN_OBJECT"),
                invalid(PRODUCTS, "1", "body NOT_AN_OBJECT"),
                invalid(PRODUCTS, "{}", "name REQUIRED"),
                invalid(PRODUCTS, "{'name':null}", "name REQUIRED"),
                invalid(PRODUCTS, "{'name':'   '}", "name REQUIRED"),
                invalid(PRODUCTS, "{'name':'\u3000'}", "name REQUIRED"),
                invalid(PRODUCTS, "{'name':5}", "name NOT_TEXT"),
                invalid(PRODUCTS, "{'name':['苹果']}", "name NOT_TEXT"),
                invalid(PRODUCTS, "{'name':{'zh':'苹果'}}", "name NOT_TEXT"),
                invalid(PRODUCTS, "{'name':true}", "name NOT_TEXT"),
                invalid(
                        PRODUCTS,
                        "{'name':1,'globalPrice':'5.50','unit':2,'cost':'x','barcode':3,'stock':[],'operator':{}}",
                        "barcode NOT_TEXT",
                        "cost NOT_A_NUMBER",
                        "globalPrice NOT_A_NUMBER",
                        "name NOT_TEXT",
                        "operator NOT_TEXT",
                        "stock NOT_A_NUMBER",
                        "unit NOT_TEXT"),
                Bad.put(
                        "/api/products/{product}",
                        "{'name':1,'globalPrice':'5.50','barcode':3,'cost':true}",
                        VALIDATION_FAILED,
                        "barcode NOT_TEXT",
                        "cost NOT_A_NUMBER",
                        "globalPrice NOT_A_NUMBER",
                        "name NOT_TEXT"),
                Bad.put(
                        "/api/customers/{customer}",
                        "{'name':'a','phone':13800138000}",
                        VALIDATION_FAILED,
                        "phone NOT_TEXT"),
                invalid(ORDERS, "{'customerId':'{customer}','items':{}}", "items NOT_A_LIST"),
                invalid(ORDERS, "{'customerId':'{customer}','items':'x'}", "items NOT_A_LIST"),
                invalid(
                        ORDERS,
                        "{'customerId':'{customer}','items':[1,null]}",
                        "items[0] NOT_AN_OBJECT",
                        "items[1] REQUIRED"),
                invalid(
                        ORDERS,
                        "{'customerId':7,'items':[{'productId':1,'quantity':'5'},{}],'submit':'true','placedAt':1717200000}",
                        "customerId NOT_TEXT",
                        "items[0].productId NOT_TEXT",
                        "items[0].quantity NOT_A_NUMBER",
                        "items[1].productId REQUIRED",
                        "items[1].quantity REQUIRED",
                        "placedAt NOT_AN_INSTANT",
                        "submit NOT_A_BOOLEAN"),
                Bad.put(
                        "/api/orders/{draft}/status",
                        "{'status':1,'operator':2,'remark':3}",
                        VALIDATION_FAILED,
                        "operator NOT_TEXT",
                        "remark NOT_TEXT",
                        "status NOT_TEXT"));
    }

    private static Bad invalid(String path, String body, String... fields) {
        return Bad.post(path, body, VALIDATION_FAILED, fields);
    }
}
