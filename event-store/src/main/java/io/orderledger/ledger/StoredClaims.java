package io.orderledger.ledger;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims in their table. */
final class StoredClaims implements ClaimLookup {
    private static final String OWNER = "select stream_id from unique_claim where scope = ? and value = ?";

    private static final String ANY = "select 1 from unique_claim where scope = ? limit 1";

    private final JdbcClient jdbc;

    StoredClaims(DataSource migrated) {
        this.jdbc = JdbcClient.create(migrated);
    }

    @Override
    public Optional<String> ownerOf(String scope, String value) {
        return LedgerTables.read(
                () -> jdbc.sql(OWNER).params(scope, value).query(String.class).optional());
    }

    @Override
    public boolean any(String scope) {
        return LedgerTables.read(
                () -> jdbc.sql(ANY).param(scope).query(Integer.class).optional().isPresent());
    }
}
