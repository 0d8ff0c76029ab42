package io.orderledger.ledger;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The persons' keys in their table. A key that was given out is durable, and one that is destroyed is never made again. */
final class PersonKeyTable {
    private static final int KEY_BYTES = 32;

    private static final String FIND = "select wrapped_key from person_key where person_id = ?";
    /** Waits for another who is just making it, and then leaves that one alone. */
    private static final String MAKE =
            "insert ignore into person_key (person_id, wrapped_key, created_at)" + " values (?, ?, utc_timestamp(6))";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KeyEncryptionKey wrapping;
    private final SecureRandom random = new SecureRandom();

    PersonKeyTable(DataSource migrated, KeyEncryptionKey wrapping) {
        this.jdbc = JdbcClient.create(migrated);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(migrated));
        // Whatever the caller is in the middle of: what is sealed with the key may outlive it.
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.wrapping = wrapping;
    }

    /** A row's key; empty in a row whose key is destroyed. */
    record Secret(Optional<byte[]> bytes) {}

    /** Empty when the person never had a key. */
    Optional<Secret> find(String personId) {
        return LedgerTables.read(() -> jdbc.sql(FIND)
                        .param(personId)
                        .query((row, number) -> new Wrapped(Optional.ofNullable(row.getBytes(1))))
                        .optional())
                .map(found -> new Secret(found.key().map(wrapped -> unwrap(wrapped, personId))));
    }

    private record Wrapped(Optional<byte[]> key) {}

    Secret findOrMake(String personId) {
        return find(personId).orElseGet(() -> make(personId));
    }

    private Secret make(String personId) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        byte[] wrapped = wrapping.wrap(key, personId);
        Integer made = LedgerTables.read(() -> transaction.execute(
                status -> jdbc.sql(MAKE).param(personId).param(wrapped).update()));
        if (made != null && made == 1) return new Secret(Optional.of(key));
        return find(personId)
                .orElseThrow(() -> new IllegalStateException("The database refused a key for " + personId));
    }

    private byte[] unwrap(byte[] wrapped, String personId) {
        try {
            return wrapping.unwrap(wrapped, personId);
        } catch (GeneralSecurityException e) {
            throw new NotOurKey(personId, e);
        }
    }

    /** The row was written with a key-encryption key that is not configured here, or was changed. */
    static final class NotOurKey extends IllegalStateException {
        NotOurKey(String personId, Throwable cause) {
            super("The key of " + personId + " was not encrypted with any of the configured keys", cause);
        }
    }
}
