package io.orderledger.query.account;

/** What the API description shows. */
final class UserExamples {
    static final String ONE = """
        {"code":200,"message":"success","data":{"id":"0190a5b2-9e20-7f02-8b11-5a0c7d9e4f07","name":"王经理","phone":"13800138009",\
        "role":"manager","avatar":"https://example.com/wang.png","employeeId":"0190a5b2-9e20-7f02-8b11-5a0c7d9e4f08",\
        "status":"active","createdAt":"2024-06-01T01:00:00.000Z","updatedAt":"2024-06-01T01:00:00.000Z","version":2},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;
    static final String PAGE = """
        {"code":200,"message":"success","data":{"list":[{"id":"0190a5b2-9e20-7f02-8b11-5a0c7d9e4f07","name":"王经理","phone":"13800138009",\
        "role":"manager","avatar":"https://example.com/wang.png","employeeId":"0190a5b2-9e20-7f02-8b11-5a0c7d9e4f08",\
        "status":"active","createdAt":"2024-06-01T01:00:00.000Z","updatedAt":"2024-06-01T01:00:00.000Z","version":2}],\
        "total":1,"page":1,"pageSize":20,"totalPages":1,\
        "asOf":{"position":1234,"eventTime":"2024-06-03T02:15:00.000Z","lagMs":0}},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    private UserExamples() {}
}
