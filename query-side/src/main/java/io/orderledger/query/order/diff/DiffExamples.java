package io.orderledger.query.order.diff;

/** What the API description shows. */
final class DiffExamples {
    static final String DIFF = """
        {"code":200,"message":"success","data":{"orderId":"0190a5b4-2222-7c44-9d33-8c2e9f1a6b04",\
        "orderNo":"202406010001","from":{"version":1,"position":1180,"recordedAt":"2024-06-01T02:00:00.000Z"},\
        "to":{"version":3,"position":1201,"recordedAt":"2024-06-01T03:00:00.000Z"},\
        "fields":{"status":{"from":"draft","to":"confirmed"},"totalAmount":{"from":52.00,"to":62.40}},\
        "lines":[{"id":"0190a5b4-3333-7d55-8e44-9d3f0a2b7c05","productId":"0190a5b2-7c3e-7d11-9a54-3f6d1c2b8e01",\
        "productName":"苹果","change":"changed","fields":{"quantity":{"from":10.00,"to":12.00},\
        "totalPrice":{"from":52.00,"to":62.40}}}],\
        "words":["状态：草稿 → 已确认","合计金额：52.00 → 62.40","明细苹果：数量：10.00 → 12.00；金额：52.00 → 62.40"]},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    private DiffExamples() {}
}
