package io.orderledger.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.orderledger.ledger.startup.StartupRefused;
import org.axonframework.serialization.SerializationException;

/**
 * The persons' keys, the last used ones in memory. Whoever hears that a person was erased has it forgotten here; a key
 * that was being read meanwhile is forgotten too.
 */
final class PersonKeys {
    private final PersonKeyTable table;
    private final Cache<String, PersonKey> known;
    private final Pseudonyms pseudonyms;

    /**
     * Asks the database at once.
     *
     * @throws StartupRefused when the keys in the database were encrypted with another key-encryption key
     */
    PersonKeys(LedgerMigration migration, PersonalDataProperties properties) {
        this.table = new PersonKeyTable(migration.migrated(), KeyEncryptionKey.of(properties));
        this.known = Caffeine.newBuilder().maximumSize(properties.cachedKeys()).build();
        try {
            this.pseudonyms = Pseudonyms.of(table);
        } catch (PersonKeyTable.NotOurKey other) {
            throw new StartupRefused(
                    "Cannot start, the personal data in this database is encrypted with another key than"
                        + " ledger.personal-data.key: give that one, or name it in ledger.personal-data.older-keys.",
                    other);
        }
    }

    Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    /** The key to encrypt with; made when the person has none yet. */
    PersonKey toWrite(String personId) {
        return known.get(personId, id -> keyOf(table.findOrMake(id)));
    }

    /** The key to decrypt with. */
    PersonKey toRead(String personId) {
        return known.get(
                personId,
                id -> keyOf(table.find(id)
                        .orElseThrow(() -> new SerializationException(
                                "There is no key for " + id + ", not even a destroyed one"))));
    }

    private static PersonKey keyOf(PersonKeyTable.Secret secret) {
        return secret.bytes().map(PersonKey::of).orElse(PersonKey.DESTROYED);
    }

    void forget(String personId) {
        known.invalidate(personId);
    }

    void forgetAll() {
        known.invalidateAll();
    }
}
