package io.orderledger.web.request;

import java.io.IOException;

/** More came than the limit, from a caller that had not said how much it would be. */
public final class BodyTooLarge extends IOException {
    BodyTooLarge(long limit) {
        super("The request body exceeds " + limit + " bytes");
    }
}
