package io.orderledger.query.audit;

/** What the API description shows. */
final class AuditExamples {
    private static final String EVENT = """
        {"position":1201,"id":"0190a5b4-4444-7e66-8f55-0e4a1b3c8d06","stream":"0190a5b4-2222-7c44-9d33-8c2e9f1a6b04",\
        "streamType":"order","version":2,"type":"order.cancelled","revision":"1",\
        "recordedAt":"2024-06-01T03:00:00.000Z","actor":"0190a5b1-0000-7000-8000-000000000001","operator":"***",\
        "source":{"requestId":"shop-7-0001","clientAddress":"10.0.0.7","device":"MicroMessenger/8.0",\
        "idempotencyKey":"b1c2"},"reason":"客户不要了",\
        "content":{"orderId":"0190a5b4-2222-7c44-9d33-8c2e9f1a6b04","from":"PENDING","reason":"客户不要了"},\
        "leafHash":"9f0c6f6b9d1f0c55a0e6a4c7a6a1b0d3f3b7f0e1d2c3b4a5968778695a4b3c2d"}\
        """;
    static final String EVENTS = """
        {"code":200,"message":"success","data":{"list":[\
        """ + EVENT + """
        ],"examinedTo":1234,"last":1234,"nextCursor":null},"timestamp":"2024-06-03T02:15:01.000Z"}\
        """;
    static final String STORY = """
        {"code":200,"message":"success","data":{"orderId":"0190a5b4-2222-7c44-9d33-8c2e9f1a6b04","list":[{"event":\
        """ + EVENT + """
        ,"fields":{"status":{"from":"pending","to":"cancelled"}},"lines":[],"words":["状态：待确认 → 已取消"]}],\
        "nextCursor":null},"timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    private AuditExamples() {}
}
