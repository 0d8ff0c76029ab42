package io.orderledger.web.security;

/** There are no keys to sign or verify tokens with; the message says where one is expected. */
final class NoTokenKeys extends IllegalStateException {
    NoTokenKeys(String message) {
        super(message);
    }
}
