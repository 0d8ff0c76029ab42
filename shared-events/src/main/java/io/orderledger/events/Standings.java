package io.orderledger.events;

/** Asks the ledger how a user stands at this moment. */
@FunctionalInterface
public interface Standings {
    /** {@link UserStanding#NOBODY} where there is no such user. */
    UserStanding of(String userId);
}
