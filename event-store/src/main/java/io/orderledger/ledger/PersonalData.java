package io.orderledger.ledger;

import java.util.Optional;

/** Turns what events say about persons into what is stored of it, and back. */
public interface PersonalData {
    /** What is stored; another text each time. */
    String seal(String personId, String text);

    /** The text; nothing once the person's key is destroyed. What was never sealed is given as it stands. */
    Optional<String> open(String stored);
}
