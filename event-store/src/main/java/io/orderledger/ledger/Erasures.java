package io.orderledger.ledger;

import static java.time.ZoneOffset.UTC;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Whose keys a batch destroys: noted unit by unit, written as a whole, under the head's lock. A row in
 * {@code unique_claim} tells every later append, on any node, that the person is gone: it is read with the claims, so
 * that asking costs no round trip. That way nothing that was said of a person follows their erasure in the ledger.
 */
final class Erasures {
    /** Claimed by each person who was erased, under their own id and for ever. */
    static final String SCOPE = "person-erased";

    /** A person whose events were all written before there were keys has no row yet, and must not get a key later. */
    private static final String DESTROY =
            "insert into person_key (person_id, wrapped_key, created_at, destroyed_at)" + " values ";

    private static final String OVERWRITE =
            " on duplicate key update wrapped_key = null, destroyed_at = values(destroyed_at)";

    private final Claims claims;
    private final Set<String> persons = new LinkedHashSet<>();

    Erasures(Claims claims) {
        this.claims = claims;
    }

    static SideRow.Claim claim(String personId) {
        return new SideRow.Claim(SCOPE, personId, personId);
    }

    void destroy(String personId, Undo undo) {
        claims.claim(claim(personId), undo);
        if (persons.add(personId)) undo.add(() -> persons.remove(personId));
    }

    /** @throws ConcurrencyException when the person was erased: the command is decided again and finds that out */
    void requireNone(String personId) {
        if (claims.isClaimed(SCOPE, personId)) {
            throw new ConcurrencyException("Person %s was erased since the command was decided".formatted(personId));
        }
    }

    void write(Connection connection) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        LocalDateTime now = LocalDateTime.now(UTC);
        for (String personId : persons) rows.add(new @Nullable Object[] {personId, null, now, now});
        MultiRow.insert(connection, DESTROY, rows, OVERWRITE);
    }
}
