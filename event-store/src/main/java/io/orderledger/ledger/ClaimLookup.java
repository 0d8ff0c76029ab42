package io.orderledger.ledger;

import java.util.Optional;

/** Finds a stream by a value that only one stream may have. */
public interface ClaimLookup {

    /**
     * The stream that has the value, as anybody has committed it; nothing when none has.
     *
     * @param scope within which the value is unique, as the {@link SideRowPolicy} names it
     * @throws org.springframework.dao.DataAccessException when the database cannot be reached
     */
    Optional<String> ownerOf(String scope, String value);

    /** The same for a value that tells who a person is, and is claimed as such. */
    Optional<String> ownerOfPersonal(String scope, String value);

    /** Whether any value of the scope is claimed. */
    boolean any(String scope);
}
