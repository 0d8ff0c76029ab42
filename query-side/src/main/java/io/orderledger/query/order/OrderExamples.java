package io.orderledger.query.order;

/** What the API description shows. */
final class OrderExamples {
    static final String PAGE = """
        {"code":200,"message":"success","data":{"list":[{"id":"0190a5b4-2222-7c44-9d33-8c2e9f1a6b04",\
        "orderNo":"202406010001","customerId":"0190a5b2-8d10-7f02-8b11-5a0c7d9e4f02","customerName":"张三",\
        "status":"confirmed","fulfillment":"none","totalAmount":52.00,"totalCost":32.00,"itemCount":1,"remark":"早上送",\
        "createdBy":"admin","placedAt":"2024-06-01T02:00:00.000Z","createdAt":"2024-06-01T02:00:00.000Z",\
        "updatedAt":"2024-06-01T03:00:00.000Z","version":2}],"total":1,"page":1,"pageSize":20,"totalPages":1,\
        "asOf":{"position":1234,"eventTime":"2024-06-03T02:15:00.000Z","lagMs":0}},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;
    static final String ONE = """
        {"code":200,"message":"success","data":{"id":"0190a5b4-2222-7c44-9d33-8c2e9f1a6b04","orderNo":"202406010001",\
        "customerId":"0190a5b2-8d10-7f02-8b11-5a0c7d9e4f02","customerName":"张三","customerPhone":"13800138001",\
        "status":"confirmed","fulfillment":"none","totalAmount":52.00,"totalCost":32.00,"remark":"早上送",\
        "createdBy":"admin","placedAt":"2024-06-01T02:00:00.000Z","createdAt":"2024-06-01T02:00:00.000Z",\
        "updatedAt":"2024-06-01T03:00:00.000Z","allowedTransitions":["shipped","cancelled"],\
        "items":[{"id":"0190a5b4-3333-7d55-8e44-9d3f0a2b7c05","productId":"0190a5b2-7c3e-7d11-9a54-3f6d1c2b8e01",\
        "productName":"苹果","unit":"斤","quantity":10.00,"unitPrice":5.20,"totalPrice":52.00,"cost":3.20,\
        "resolvedPrice":5.20,"priceSource":"customer","deliveredQuantity":0.00,"closedQuantity":0.00}],\
        "placed":{"totalAmount":52.00,"totalCost":32.00,"items":[]},"version":2},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;
    static final String FLOWS = """
        {"code":200,"message":"success","data":[{"id":"0190a5b4-4444-7e66-8f55-0e4a1b3c8d06",\
        "orderId":"0190a5b4-2222-7c44-9d33-8c2e9f1a6b04","fromStatus":"draft","toStatus":"confirmed","operator":"admin",\
        "remark":"订单已确认","createdAt":"2024-06-01T03:00:00.000Z","position":1201}],\
        "asOf":{"position":1234,"eventTime":"2024-06-03T02:15:00.000Z","lagMs":0},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;
    static final String HISTORIES = """
        {"code":200,"message":"success","data":[{"id":"0190a5b4-4444-7e66-8f55-0e4a1b3c8d06",\
        "orderId":"0190a5b4-2222-7c44-9d33-8c2e9f1a6b04","action":"confirmed","description":"确认订单","operator":"admin",\
        "changes":{"status":{"from":"draft","to":"confirmed"}},"createdAt":"2024-06-01T03:00:00.000Z","version":2,\
        "position":1201}],\
        "asOf":{"position":1234,"eventTime":"2024-06-03T02:15:00.000Z","lagMs":0},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    private OrderExamples() {}
}
