package io.orderledger.query.delivery;

/** What the API description shows. */
final class DeliveryExamples {
    static final String PAGE = """
        {"code":200,"message":"success","data":{"list":[{"id":"0190a5b6-1111-7c44-9d33-8c2e9f1a6b09",\
        "deliveryNumber":"20240601-001","employeeId":"0190a5b2-9e20-7f02-8b11-5a0c7d9e4f08","employeeName":"王师傅",\
        "status":"in_progress","totalAmount":52.00,"totalCost":32.00,"stopCount":1,"resolvedStopCount":0,\
        "createdBy":"admin","plannedAt":"2024-06-01T00:00:00.000Z","startTime":"2024-06-01T01:00:00.000Z",\
        "createdAt":"2024-06-01T00:00:00.000Z","updatedAt":"2024-06-01T01:00:00.000Z","version":3}],\
        "total":1,"page":1,"pageSize":20,"totalPages":1,\
        "asOf":{"position":1234,"eventTime":"2024-06-03T02:15:00.000Z","lagMs":0}},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;
    static final String ONE = """
        {"code":200,"message":"success","data":{"id":"0190a5b6-1111-7c44-9d33-8c2e9f1a6b09",\
        "deliveryNumber":"20240601-001","employeeId":"0190a5b2-9e20-7f02-8b11-5a0c7d9e4f08","employeeName":"王师傅",\
        "status":"in_progress","totalAmount":52.00,"totalCost":32.00,"createdBy":"admin",\
        "plannedAt":"2024-06-01T00:00:00.000Z","startTime":"2024-06-01T01:00:00.000Z",\
        "createdAt":"2024-06-01T00:00:00.000Z","updatedAt":"2024-06-01T01:00:00.000Z",\
        "allowedTransitions":["completed","cancelled"],\
        "stops":[{"orderId":"0190a5b4-2222-7c44-9d33-8c2e9f1a6b04","orderNo":"202406010001",\
        "slipNumber":"20240601-001/1","customerId":"0190a5b2-8d10-7f02-8b11-5a0c7d9e4f02","customerName":"张三",\
        "customerPhone":"13800138001","customerAddress":"朝阳区建国路 1 号","status":"pending","plannedAmount":52.00,\
        "plannedCost":32.00,"items":[{"itemId":"0190a5b4-3333-7d55-8e44-9d3f0a2b7c05",\
        "productId":"0190a5b2-7c3e-7d11-9a54-3f6d1c2b8e01","productName":"苹果","unit":"斤","plannedQuantity":10.00,\
        "unitPrice":5.20,"plannedAmount":52.00}]}],"version":3},"timestamp":"2024-06-03T02:15:01.000Z"}\
        """;
    static final String LOADING_LIST = """
        {"code":200,"message":"success","data":[{"productId":"0190a5b2-7c3e-7d11-9a54-3f6d1c2b8e01",\
        "productName":"苹果","unit":"斤","plannedQuantity":25.00,"deliveredQuantity":10.00,"returnedQuantity":0.00,\
        "stopCount":2}],"asOf":{"position":1234,"eventTime":"2024-06-03T02:15:00.000Z","lagMs":0},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    private DeliveryExamples() {}
}
