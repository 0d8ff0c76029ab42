package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestLedger.KEY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerDeleted;
import io.orderledger.events.LedgerEvent;
import io.orderledger.ledger.startup.StartupRefused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
    private static final List<String> SAID = List.of("张三丰", "13800138001", "杭州市文三路 1 号", "李四娘");
    private static final String OTHER_KEY = "//////////////////////////////////////////8=";
    private static final int WRITERS = 8;

    private final String database = TestServer.newDatabase();
    private final TestLedger ledger = TestLedger.on(database);
    private final String one = newId();
    private final String two = newId();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatIsStoredCannotBeReadWithoutTheKeyAndCanWithIt() {
        CustomerCreated event = created(one);
        ledger.append(TestLedger.event(one, 0, event));
        String stored = ledger.sql
                .sql("select convert(payload using utf8mb4) from ledger_event")
                .query(String.class)
                .single();
        assertThat(stored).contains("\"customerId\":\"" + one + "\"").doesNotContain(SAID);
        assertThat(ledger.reader.eventsSince(one, 0, 1).getFirst().event()).isEqualTo(event);
        try (TestLedger other = TestLedger.on(database)) {
            assertThat(other.reader.eventsSince(one, 0, 1).getFirst().event()).isEqualTo(event);
        }
    }

    @Test
    void noTwoWritingsAreAlike() {
        Set<String> stored = new HashSet<>();
        for (int i = 0; i < 10; i++) stored.add(json(created(one)));
        assertThat(stored).hasSize(10);
    }

    @Test
    void whatIsAbsentStaysAbsentAndNeedsNoKey() {
        assertThat(json(new CustomerDeleted(two))).isEqualTo("{\"customerId\":\"" + two + "\"}");
        assertThat(read(json(new CustomerCreated(one, "张三", null, null, null))))
                .isEqualTo(new CustomerCreated(one, "张三", null, null, null));
        assertThat(persons()).containsExactly(one);
    }

    @Test
    void eventsFromBeforeThereWereKeysAreReadAsTheyStand() {
        assertThat(read("{\"customerId\":\"c\",\"name\":\"张三\",\"phone\":\"138\"}"))
                .isEqualTo(new CustomerCreated("c", "张三", "138", null, null));
        assertThat(persons()).isEmpty();
    }

    @Test
    void aChangedCiphertextIsAnError() {
        String stored = json(new CustomerCreated(one, "张三", null, null, null));
        int inside = stored.lastIndexOf('"') - 5;
        char changed = stored.charAt(inside) == 'A' ? 'B' : 'A';
        assertThatThrownBy(() -> read(stored.substring(0, inside) + changed + stored.substring(inside + 1)))
                .isInstanceOf(SerializationException.class)
                .hasStackTraceContaining("not what was written");
        assertThatThrownBy(() -> read(stored.replace("\"name\":\"personal1:", "\"name\":\"personal1:?")))
                .as("of a person who has no key")
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void oneCannotPassForAnother() {
        json(created(two));
        String stored = json(created(one));
        assertThatThrownBy(() -> read(stored.replace(one, two)))
                .isInstanceOf(SerializationException.class)
                .hasStackTraceContaining("is another's");
    }

    @Test
    void manyWritersOnTwoNodesMakeOneKey() throws Exception {
        try (TestLedger other = TestLedger.on(database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> writers = IntStream.range(0, WRITERS)
                    .<Callable<String>>mapToObj(i -> () -> json(i % 2 == 0 ? ledger : other, created(one)))
                    .toList();
            for (Future<String> stored : threads.invokeAll(writers)) {
                assertThat(read(ledger, stored.get())).isEqualTo(created(one));
                assertThat(read(other, stored.get())).isEqualTo(created(one));
            }
        }
        assertThat(persons()).containsExactly(one);
    }

    @Test
    void aKeyOutlivesTheProcessThatMadeItAndAppendedNothing() {
        String sealed;
        try (TestLedger crashing = TestLedger.on(database)) {
            sealed = json(crashing, created(one));
        }
        ledger.append(TestLedger.event(one, 0, created(one)));
        assertThat(read(sealed)).isEqualTo(created(one));
    }

    @Test
    void ofAKnownPersonTheDatabaseIsNotAsked() {
        String stored = json(created(one));
        ledger.pool.close();
        assertThat(read(json(created(one)))).isEqualTo(read(stored));
    }

    @Test
    void withoutTheDatabaseNothingIsSaidOfStrangers() {
        String stored = json(created(one));
        ledger.keys.forgetAll();
        ledger.pool.close();
        assertThatThrownBy(() -> read(stored)).isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(() -> json(created(two))).isInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void anOlderKeyEncryptionKeyStillReadsAndIsUsedNoMore() {
        String stored = json(created(one));
        String claim = ledger.keys.pseudonyms().of("phone", "138");
        LedgerMigration migration = new LedgerMigration(ledger.pool);
        PersonKeys rotated = keys(migration, OTHER_KEY, KEY);
        LedgerSerializer serializer = new LedgerSerializer(new SealedPersonalData(rotated));
        assertThat(read(serializer, stored)).isEqualTo(created(one));
        assertThat(rotated.pseudonyms().of("phone", "138")).isEqualTo(claim);
        String later =
                new String(serializer.serialize(created(two), byte[].class).getData(), UTF_8);
        assertThatThrownBy(() -> read(later)).hasStackTraceContaining("not encrypted with any of the configured keys");
    }

    @Test
    void aProcessWithAnotherKeyEncryptionKeyDoesNotStart() {
        LedgerMigration migration = new LedgerMigration(ledger.pool);
        assertThatThrownBy(() -> keys(migration, OTHER_KEY))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("another key")
                .hasMessageNotContaining(OTHER_KEY);
        for (String wrong : List.of("", "AAAA", "not base64!")) {
            assertThatThrownBy(() -> keys(migration, wrong)).isInstanceOf(StartupRefused.class);
        }
    }

    @Test
    void aPersonalClaimDoesNotSayWhatIsClaimed() {
        try (TestLedger strict = TestLedger.withPolicy(database, PersonalDataTest::phoneOf)) {
            strict.append(TestLedger.event(one, 0, created(one)));
            assertThatThrownBy(() -> strict.append(TestLedger.event(two, 0, created(two))))
                    .isInstanceOf(ClaimTaken.class)
                    .hasMessageNotContaining(SAID.get(1));
            assertThat(ledger.sql
                            .sql("select value from unique_claim")
                            .query(String.class)
                            .list())
                    .singleElement()
                    .asString()
                    .doesNotContain(SAID.get(1));
            strict.append(TestLedger.event(one, 1, new CustomerDeleted(one)));
            strict.append(TestLedger.event(two, 0, created(two)));
        }
    }

    private static List<SideRow> phoneOf(LedgerEvent event) {
        return switch (event) {
            case CustomerCreated e ->
                List.of(new SideRow.Claim("phone", String.valueOf(e.phone()), e.customerId(), true));
            case CustomerDeleted e -> List.of(new SideRow.Release("phone", e.customerId()));
            default -> List.of();
        };
    }

    private static PersonKeys keys(LedgerMigration migration, String key, String... older) {
        return new PersonKeys(migration, new PersonalDataProperties(key, null, List.of(older), 10));
    }

    private static CustomerCreated created(String id) {
        return new CustomerCreated(id, SAID.get(0), SAID.get(1), SAID.get(2), SAID.get(3));
    }

    private List<String> persons() {
        return ledger.sql
                .sql("select person_id from person_key where person_id not like '*%'")
                .query(String.class)
                .list();
    }

    private String json(LedgerEvent event) {
        return json(ledger, event);
    }

    private static String json(TestLedger node, LedgerEvent event) {
        return new String(node.serializer.serialize(event, byte[].class).getData(), UTF_8);
    }

    private Object read(String json) {
        return read(ledger, json);
    }

    private static Object read(TestLedger node, String json) {
        return read(node.serializer, json);
    }

    private static Object read(LedgerSerializer serializer, String json) {
        SerializedObject<byte[]> stored =
                new SimpleSerializedObject<>(json.getBytes(UTF_8), byte[].class, "customer.created", "1");
        return serializer.deserialize(stored);
    }
}
