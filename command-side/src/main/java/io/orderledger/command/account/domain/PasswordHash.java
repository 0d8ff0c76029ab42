package io.orderledger.command.account.domain;

/**
 * What is kept of a password.
 *
 * @param encoded salted and slow, with the name of its algorithm before it
 */
public record PasswordHash(String encoded) {
    /** Commands end up in logs and messages; this does not. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
