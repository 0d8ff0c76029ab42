package io.orderledger.command.signin.wechat;

import tools.jackson.databind.JsonNode;

/** What an {@code errcode} of WeChat means for who signs in. */
enum WeChatError {
    /** The code is wrong, used, or too old. */
    CODE,
    /** WeChat does not let this user in. */
    REFUSED,
    TOO_OFTEN,
    BUSY,
    /** The token that we identify ourselves by is not good any more. */
    SERVER_TOKEN,
    /** App id, secret, or where we call from. */
    SETTINGS;

    static WeChatError of(JsonNode answer) {
        return switch (answer.path("errcode").asInt(0)) {
            case 40029, 40163, 41008 -> CODE;
            case 40226 -> REFUSED;
            case 45011, 45009 -> TOO_OFTEN;
            case -1 -> BUSY;
            case 40001, 40014, 42001 -> SERVER_TOKEN;
            default -> SETTINGS;
        };
    }
}
