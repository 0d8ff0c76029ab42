package io.orderledger.web.account;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A sign-in.
 *
 * @param accessToken goes with every request: {@code Authorization: Bearer …}
 * @param refreshToken good for one exchange for the next pair
 * @param expiresIn seconds that the access token is good for
 */
@Schema(name = "Session")
public record SessionView(String accessToken, String refreshToken, long expiresIn, SignedInUserView user) {
    @Override
    public String toString() {
        return "Session[user=%s]".formatted(user.id());
    }
}
