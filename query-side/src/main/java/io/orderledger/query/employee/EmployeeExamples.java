package io.orderledger.query.employee;

/** What the API description shows. */
final class EmployeeExamples {
    static final String ONE = """
        {"code":200,"message":"success","data":{"id":"0190a5b2-9e20-7f02-8b11-5a0c7d9e4f08","name":"王师傅","phone":"13800138002",\
        "role":"delivery","status":"active","createdAt":"2024-06-01T01:00:00.000Z",\
        "updatedAt":"2024-06-01T01:00:00.000Z","version":1},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;
    static final String PAGE = """
        {"code":200,"message":"success","data":{"list":[{"id":"0190a5b2-9e20-7f02-8b11-5a0c7d9e4f08","name":"王师傅","phone":"13800138002",\
        "role":"delivery","status":"active","createdAt":"2024-06-01T01:00:00.000Z",\
        "updatedAt":"2024-06-01T01:00:00.000Z","version":1}],\
        "total":1,"page":1,"pageSize":20,"totalPages":1,\
        "asOf":{"position":1234,"eventTime":"2024-06-03T02:15:00.000Z","lagMs":0}},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    private EmployeeExamples() {}
}
