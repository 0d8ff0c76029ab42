package io.orderledger.ledger;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims in their table. */
final class StoredClaims implements ClaimLookup {
    private static final String OWNER = "select stream_id from unique_claim where scope = ? and value = ?";

    private static final String ANY = "select 1 from unique_claim where scope = ? limit 1";

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;

    StoredClaims(DataSource migrated, Pseudonyms pseudonyms) {
        this.jdbc = JdbcClient.create(migrated);
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Optional<String> ownerOf(String scope, String value) {
        return LedgerTables.read(
                () -> jdbc.sql(OWNER).params(scope, value).query(String.class).optional());
    }

    @Override
    public Optional<String> ownerOfPersonal(String scope, String value) {
        return ownerOf(scope, pseudonyms.of(scope, value));
    }

    @Override
    public boolean any(String scope) {
        return LedgerTables.read(
                () -> jdbc.sql(ANY).param(scope).query(Integer.class).optional().isPresent());
    }
}
