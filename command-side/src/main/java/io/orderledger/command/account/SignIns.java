package io.orderledger.command.account;

/** Who is signed in. */
@FunctionalInterface
public interface SignIns {

    /** Whoever is signed in as this user has to sign in anew. */
    void endAll(String userId);
}
