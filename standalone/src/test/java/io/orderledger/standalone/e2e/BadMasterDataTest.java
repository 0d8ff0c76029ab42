package io.orderledger.standalone.e2e;

import static io.orderledger.web.error.ErrorCode.AMOUNT_TOO_LARGE;
import static io.orderledger.web.error.ErrorCode.BARCODE_TAKEN;
import static io.orderledger.web.error.ErrorCode.CONFIG_INVALID;
import static io.orderledger.web.error.ErrorCode.CONFIG_NOT_FOUND;
import static io.orderledger.web.error.ErrorCode.CUSTOMER_DELETED;
import static io.orderledger.web.error.ErrorCode.CUSTOMER_ERASED;
import static io.orderledger.web.error.ErrorCode.CUSTOMER_IN_USE;
import static io.orderledger.web.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static io.orderledger.web.error.ErrorCode.PARAMETER_INVALID;
import static io.orderledger.web.error.ErrorCode.PHONE_TAKEN;
import static io.orderledger.web.error.ErrorCode.PRODUCT_DELETED;
import static io.orderledger.web.error.ErrorCode.PRODUCT_IN_USE;
import static io.orderledger.web.error.ErrorCode.PRODUCT_NOT_FOUND;
import static io.orderledger.web.error.ErrorCode.REASON_REQUIRED;
import static io.orderledger.web.error.ErrorCode.STOCK_COUNT_STALE;
import static io.orderledger.web.error.ErrorCode.STOCK_NOT_TRACKED;
import static io.orderledger.web.error.ErrorCode.VALIDATION_FAILED;
import static io.orderledger.web.error.ErrorCode.VERSION_MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.error.ErrorCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input: products and their stock, customers, settings. */
class BadMasterDataTest extends EndToEnd {
    private static final String STOCK = "/api/products/{product}/stock-adjustments";

    @ParameterizedTest
    @MethodSource
    void productsAndCustomers(Bad bad) {
        refused(bad);
    }

    static Stream<Bad> productsAndCustomers() {
        String name = "{'name':'新名'}";
        String reason = "{'reason':'要求删除'}";
        return Stream.of(
                Bad.get("/api/products/{unknown}", PRODUCT_NOT_FOUND),
                Bad.get("/api/products/{customer}", PRODUCT_NOT_FOUND),
                Bad.put("/api/products/{unknown}", name, PRODUCT_NOT_FOUND),
                Bad.put("/api/products/{customer}", name, PRODUCT_NOT_FOUND),
                Bad.delete("/api/products/{unknown}", PRODUCT_NOT_FOUND),
                Bad.delete("/api/products/{draft}", PRODUCT_NOT_FOUND),
                Bad.post("/api/products/{unknown}/restore", "", PRODUCT_NOT_FOUND),
                Bad.put("/api/products/{gone-product}", name, PRODUCT_DELETED),
                Bad.delete("/api/products/{product}", PRODUCT_IN_USE),
                Bad.put("/api/products/{product}", name, VERSION_MISMATCH).with("If-Match", "\"99\""),
                Bad.delete("/api/products/{unpriced}", VERSION_MISMATCH).with("If-Match", "W/\"99\""),
                Bad.put("/api/products/7", "{'name':''}", VALIDATION_FAILED, "id NOT_A_UUID", "name REQUIRED"),
                Bad.get("/api/customers/{unknown}", CUSTOMER_NOT_FOUND),
                Bad.get("/api/customers/{product}", CUSTOMER_NOT_FOUND),
                Bad.put("/api/customers/{unknown}", name, CUSTOMER_NOT_FOUND),
                Bad.put("/api/customers/{product}", name, CUSTOMER_NOT_FOUND),
                Bad.delete("/api/customers/{unknown}", CUSTOMER_NOT_FOUND),
                Bad.post("/api/customers/{unknown}/restore", "", CUSTOMER_NOT_FOUND),
                Bad.put("/api/customers/{gone-customer}", name, CUSTOMER_DELETED),
                Bad.delete("/api/customers/{customer}", CUSTOMER_IN_USE),
                Bad.post("/api/customers/{unknown}/erase", reason, CUSTOMER_NOT_FOUND),
                Bad.post("/api/customers/{customer}/erase", reason, CUSTOMER_IN_USE),
                Bad.post("/api/customers/{customer}/erase", "{}", REASON_REQUIRED),
                Bad.post("/api/customers/{customer}/erase", "{'reason':' \u3000 '}", REASON_REQUIRED),
                Bad.post("/api/customers/{gone-customer}/erase", "{}", REASON_REQUIRED),
                Bad.put("/api/customers/{erased-customer}", name, CUSTOMER_ERASED),
                Bad.post("/api/customers/{erased-customer}/restore", "", CUSTOMER_ERASED),
                Bad.post(
                        "/api/orders",
                        "{'customerId':'{erased-customer}','items':[{'productId':'{product}','quantity':1}]}",
                        CUSTOMER_DELETED),
                Bad.post(
                        "/api/customers/{erased-customer}/prices",
                        "{'productId':'{product}','price':1}",
                        CUSTOMER_DELETED),
                Bad.put("/api/customers/{customer}", name, VERSION_MISMATCH).with("If-Match", "\"99\""),
                Bad.post("/api/customers", "{}", VALIDATION_FAILED, "name REQUIRED"));
    }

    @ParameterizedTest
    @MethodSource
    void stock(Bad bad) {
        refused(bad);
    }

    static Stream<Bad> stock() {
        return Stream.of(
                Bad.post(STOCK, "{}", VALIDATION_FAILED, "countedQuantity REQUIRED", "reason REQUIRED"),
                Bad.post(STOCK, "{'reason':'x'}", VALIDATION_FAILED, "countedQuantity REQUIRED"),
                Bad.post(
                        STOCK,
                        "{'difference':1,'countedQuantity':1,'version':1,'reason':'x'}",
                        VALIDATION_FAILED,
                        "difference INVALID"),
                Bad.post(STOCK, "{'countedQuantity':1,'reason':'x'}", VALIDATION_FAILED, "version REQUIRED"),
                Bad.post(STOCK, "{'countedQuantity':1}", VALIDATION_FAILED, "reason REQUIRED", "version REQUIRED"),
                Bad.post(
                        STOCK,
                        "{'countedQuantity':-1,'version':1.5,'reason':7}",
                        VALIDATION_FAILED,
                        "countedQuantity TOO_SMALL",
                        "reason NOT_TEXT",
                        "version NOT_A_WHOLE_NUMBER"),
                Bad.post(
                        STOCK,
                        "{'countedQuantity':1,'version':99999999999999999999,'reason':'x'}",
                        VALIDATION_FAILED,
                        "version NOT_A_WHOLE_NUMBER"),
                Bad.post(
                        STOCK,
                        "{'difference':0.001}",
                        VALIDATION_FAILED,
                        "difference TOO_MANY_DECIMALS",
                        "reason REQUIRED"),
                Bad.post(
                        STOCK, "{'difference':1e-400,'reason':'x'}", VALIDATION_FAILED, "difference TOO_MANY_DECIMALS"),
                Bad.post(STOCK, "{'difference':-1e400,'reason':'x'}", AMOUNT_TOO_LARGE, "difference AMOUNT_TOO_LARGE"),
                Bad.post(STOCK, "{'difference':1e400,'reason':'x'}", AMOUNT_TOO_LARGE, "difference AMOUNT_TOO_LARGE"),
                Bad.post(STOCK, "{'difference':'1','reason':'x'}", VALIDATION_FAILED, "difference NOT_A_NUMBER"),
                Bad.post(STOCK, "{'countedQuantity':1,'version':0,'reason':'盘点'}", STOCK_COUNT_STALE),
                Bad.post(
                        "/api/products/{untracked}/stock-adjustments",
                        "{'difference':1,'reason':'x'}",
                        STOCK_NOT_TRACKED),
                Bad.post(
                        "/api/products/{unknown}/stock-adjustments",
                        "{'difference':1,'reason':'x'}",
                        PRODUCT_NOT_FOUND),
                Bad.post(
                        "/api/products/{gone-product}/stock-adjustments",
                        "{'difference':1,'reason':'x'}",
                        PRODUCT_DELETED));
    }

    @ParameterizedTest
    @MethodSource
    void settings(Bad bad) {
        refused(bad);
    }

    static Stream<Bad> settings() {
        return Stream.of(
                config("delivery.overTolerancePct", "101", CONFIG_INVALID),
                config("delivery.overTolerancePct", "-1", CONFIG_INVALID),
                config("delivery.overTolerancePct", "1.5", CONFIG_INVALID),
                config("delivery.overTolerancePct", "010", CONFIG_INVALID),
                config("delivery.overTolerancePct", "１０", CONFIG_INVALID),
                config("delivery.overTolerancePct", "", CONFIG_INVALID),
                config("stock.allowNegative", "yes", CONFIG_INVALID),
                config("stock.allowNegative", "TRUE", CONFIG_INVALID),
                config("1st", "x", PARAMETER_INVALID, "key BAD_FORMAT"),
                config("%E8%8B%B9%E6%9E%9C", "x", PARAMETER_INVALID, "key BAD_FORMAT"),
                config("a%20b", "x", PARAMETER_INVALID, "key BAD_FORMAT"),
                config("k".repeat(51), "x", PARAMETER_INVALID, "key BAD_FORMAT"),
                Bad.put("/api/configs/1st", "{}", VALIDATION_FAILED, "key BAD_FORMAT", "value REQUIRED"),
                Bad.put("/api/configs/shop.name", "{'value':1}", VALIDATION_FAILED, "value NOT_TEXT"),
                Bad.get("/api/configs/nothing", CONFIG_NOT_FOUND),
                Bad.get("/api/configs/%E8%8B%B9%E6%9E%9C", CONFIG_NOT_FOUND),
                Bad.get("/api/configs/%F0%A0%AE%B7", CONFIG_NOT_FOUND),
                Bad.get("/api/configs/" + "k".repeat(101), PARAMETER_INVALID, "key TOO_LONG"));
    }

    private static Bad config(String key, String value, ErrorCode error, String... fields) {
        return Bad.put("/api/configs/" + key, "{'value':'" + value + "'}", error, fields);
    }

    @Test
    void deletingTwiceIsFineAndWritesOnce() {
        for (String list : List.of("products", "customers")) {
            String path = "/api/" + list + "/"
                    + API.post("/api/" + list, "{\"name\":\"短命\"}").id();
            API.delete(path).is(200);
            long head = LEDGER.headPosition();
            Answer again = API.delete(path).is(200);
            assertThat(again.data().path("deletedAt").stringValue()).isNotBlank();
            assertThat(again.version()).isEqualTo(2);
            assertThat(LEDGER.headPosition()).isEqualTo(head);
            assertThat(API.get(path).data().path("deletedAt").stringValue()).isNotBlank();
        }
    }

    @Test
    void phonesAndBarcodesBelongToOne() {
        // Emoji are no phone number that anybody calls, but nothing breaks on one.
        for (String mine : List.of("13911112222", "☎️𠮷")) {
            SHOP.customer("{'name':'甲','phone':'%s'}".formatted(mine));
            String other = SHOP.customer("{'name':'乙'}");
            refused(Bad.post("/api/customers", "{'name':'丙','phone':'%s'}".formatted(mine), PHONE_TAKEN));
            refused(Bad.put("/api/customers/" + other, "{'name':'乙','phone':' %s '}".formatted(mine), PHONE_TAKEN));

            String first = SHOP.product("{'name':'甲','barcode':'%s'}".formatted(mine));
            refused(Bad.post("/api/products", "{'name':'丙','barcode':'%s'}".formatted(mine), BARCODE_TAKEN));
            API.delete("/api/products/" + first).is(200);
            SHOP.product("{'name':'继任','barcode':'%s'}".formatted(mine));
            refused(Bad.post("/api/products/" + first + "/restore", "", BARCODE_TAKEN));
        }
    }
}
