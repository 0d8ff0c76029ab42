package io.orderledger.query.operation;

/** What the API description shows. */
final class OperationExamples {
    static final String PAGE = """
        {"code":200,"message":"success","data":{"list":[{"id":"0190a5b6-1111-7a22-8b33-4c5d6e7f8091",\
        "at":"2024-06-03T02:15:00.123Z","userId":"0190a5b1-0000-7000-8000-000000000001","userName":"王芳",\
        "role":"manager","subject":null,"action":"order.place","route":"POST /api/orders",\
        "target":"0190a5b4-2222-7c44-9d33-8c2e9f1a6b04","result":"accepted","httpStatus":201,"error":null,\
        "requestId":"shop-7-0001","clientAddress":"10.0.0.7","device":"MicroMessenger/8.0","position":1234,\
        "replayed":false}],"total":1,"page":1,"pageSize":20,"totalPages":1,"nextCursor":null},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    private OperationExamples() {}
}
