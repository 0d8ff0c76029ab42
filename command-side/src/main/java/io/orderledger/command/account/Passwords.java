package io.orderledger.command.account;

import io.orderledger.command.account.domain.PasswordHash;

/** Where a user's password goes when a command gives one. */
@FunctionalInterface
interface Passwords {

    /** Written at once, before the command's events: who is active has a password to enter with. */
    void keep(String userId, PasswordHash password);
}
