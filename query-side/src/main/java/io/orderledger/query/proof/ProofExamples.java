package io.orderledger.query.proof;

/** What the API description shows. Hashes are those of a small tree, signatures left out. */
final class ProofExamples {
    static final String CHECKPOINT = """
        {"code":200,"message":"success","data":{"size":3,\
        "root":"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",\
        "note":"order-ledger/5d1f0c2ab3e49867\\n3\\nrra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=\\n\\n— order-ledger/…\\n",\
        "sealedAt":"2024-06-01T02:30:01.000Z"},"timestamp":"2024-06-01T02:30:02.000Z"}\
        """;
    static final String CHECKPOINTS = """
        {"code":200,"message":"success","data":{"list":[{"size":3,\
        "root":"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",\
        "note":"order-ledger/5d1f0c2ab3e49867\\n3\\nrra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=\\n\\n— order-ledger/…\\n",\
        "sealedAt":"2024-06-01T02:30:01.000Z"}],"nextCursor":null},"timestamp":"2024-06-01T02:30:02.000Z"}\
        """;
    static final String INCLUSION = """
        {"code":200,"message":"success","data":{"position":3,\
        "leafHash":"0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7","index":2,"size":3,\
        "hashes":["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],"checkpoint":{"size":3,\
        "root":"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",\
        "note":"order-ledger/5d1f0c2ab3e49867\\n3\\nrra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=\\n\\n— order-ledger/…\\n",\
        "sealedAt":"2024-06-01T02:30:01.000Z"}},"timestamp":"2024-06-01T02:30:02.000Z"}\
        """;
    static final String CONSISTENCY = """
        {"code":200,"message":"success","data":{"from":2,"to":3,\
        "hashes":["0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7"]},\
        "timestamp":"2024-06-01T02:30:02.000Z"}\
        """;
    static final String RECEIPT = """
        {"code":200,"message":"success","data":{"format":"order-ledger-receipt/1",\
        "orderId":"0190a5b4-2222-7c44-9d33-8c2e9f1a6b04","orderNumber":"202406010001",\
        "summary":"订单 202406010001 的第 1 个事件“创建订单”已于 2024-06-01T02:30:00.123456Z 入账，账本位置 3",\
        "leaf":{"position":3,"streamId":"0190a5b4-2222-7c44-9d33-8c2e9f1a6b04","sequence":0,"streamType":"order",\
        "eventId":"0190a5b4-2223-7c44-9d33-8c2e9f1a6b04","recordedAt":"2024-06-01T02:30:00.123456Z",\
        "eventType":"order.placed","revision":"1",\
        "payloadSha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",\
        "metadataSha256":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"},\
        "leafHash":"0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7","index":2,"size":3,\
        "hashes":["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],\
        "checkpoint":"order-ledger/5d1f0c2ab3e49867\\n3\\nrra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=\\n\\n— order-ledger/…\\n"},\
        "timestamp":"2024-06-01T02:30:02.000Z"}\
        """;

    private ProofExamples() {}
}
