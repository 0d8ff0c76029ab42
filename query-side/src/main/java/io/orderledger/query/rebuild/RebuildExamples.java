package io.orderledger.query.rebuild;

/** What the API description shows. */
final class RebuildExamples {
    static final String LIST = """
        {"code":200,"message":"success","data":[{"name":"order-detail-2","generation":1,"status":"running","trouble":null,\
        "position":1234,"lagEvents":0,"deadLetters":0,"rebuild":{"generation":2,"state":"building",\
        "since":"2024-06-03T02:14:00.000Z","next":"compare-and-swap","requestedBy":"0190a5b1-0000-7000-8000-000000000001",\
        "processed":800,"total":1234,"percent":64.8,"eventsPerSecond":12000.0,"etaSeconds":1,"comparedAt":null,\
        "differences":null,"trouble":null},"generations":[{"generation":1,"state":"live","since":"2024-06-01T00:00:00.000Z",\
        "position":1234,"deadLetters":0,"next":"nothing","trouble":null}]}],"timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    static final String ONE = """
        {"code":200,"message":"success","data":{"name":"order-detail-2","generation":1,"status":"running","trouble":null,\
        "position":1234,"lagEvents":0,"deadLetters":0,"rebuild":null,"generations":[{"generation":1,"state":"live",\
        "since":"2024-06-01T00:00:00.000Z","position":1234,"deadLetters":0,"next":"nothing","trouble":null}]},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    static final String COMPARISON = """
        {"code":200,"message":"success","data":{"at":"2024-06-03T02:15:00.000Z","liveGeneration":1,"rebuiltGeneration":2,\
        "position":1234,"comparable":true,"differences":1,"liveDeadLetters":0,"rebuiltDeadLetters":0,"skippedLetters":0,"tables":[\
        {"table":"product_2","liveRows":3,"rebuiltRows":3,"liveChecksum":"1a2b-3c","rebuiltChecksum":"1a2c-3d",\
        "differences":1,"first":[{"key":{"id":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a11"},"kind":"changed","columns":[\
        {"column":"reserved","live":"11.00","rebuilt":"10.00"}]}]}],"durationMs":12},"timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    static final String LETTERS = """
        {"code":200,"message":"success","data":{"list":[{"id":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a99","generation":1,\
        "eventId":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a98","eventType":"product.changed",\
        "streamId":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a11","version":3,"position":99,\
        "recordedAt":"2024-06-03T02:10:00.000Z","enqueuedAt":"2024-06-03T02:10:00.100Z","lastTriedAt":null,\
        "cause":"RowCountMismatch: hit 0 rows instead of 1","payload":null}],"total":1,"page":1,"pageSize":20,\
        "totalPages":1,"skipped":[]},"timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    static final String LETTER = """
        {"code":200,"message":"success","data":{"id":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a99","generation":1,\
        "eventId":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a98","eventType":"product.deleted",\
        "streamId":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a11","version":3,"position":99,\
        "recordedAt":"2024-06-03T02:10:00.000Z","enqueuedAt":"2024-06-03T02:10:00.100Z","lastTriedAt":null,\
        "cause":"RowCountMismatch: hit 0 rows instead of 1",\
        "payload":{"productId":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a11"}},"timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    static final String AUDIT = """
        {"code":200,"message":"success","data":{"id":"0190163e-8a4c-7c3a-9f52-0f6c6d3f7a97","state":"finished",\
        "startedAt":"2024-06-03T19:30:00.000Z","finishedAt":"2024-06-03T19:30:02.000Z","requestedBy":"nightly",\
        "orders":1000,"differences":0,"sample":1000,"seed":1717443000000,"stoppedEarly":false,"first":[]},\
        "timestamp":"2024-06-03T20:00:00.000Z"}\
        """;

    private RebuildExamples() {}
}
