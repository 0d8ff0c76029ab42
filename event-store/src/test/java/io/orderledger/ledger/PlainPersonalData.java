package io.orderledger.ledger;

import java.util.Optional;

/** Stores what is said about persons as it stands, for tests of everything else: golden files can be read by people. */
final class PlainPersonalData implements PersonalData {
    @Override
    public String seal(String personId, String text) {
        return text;
    }

    @Override
    public Optional<String> open(String stored) {
        return Optional.of(stored);
    }
}
