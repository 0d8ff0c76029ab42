package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.CustomerEvent.CustomerDeleted;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.OrderEvent;
import io.orderledger.query.RunningApp.Answer;
import io.orderledger.query.history.RandomHistory;
import io.orderledger.query.history.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An order as it stood is what was read of it then, to the last field, however one says when that was. */
class TimeTravelTest {
    private static final int STEPS = 150;
    /** What differs between any two moments, or is compared by itself. */
    private static final Set<String> NO_FIELDS_OF_A_DIFF =
            Set.of("items", "placed", "allowedTransitions", "updatedAt", "version", "histories");

    private static final RunningApp APP = new RunningApp(Map.of());
    private static final Map<String, List<Moment>> ORDERS = new LinkedHashMap<>();

    private record Moment(String orderId, long version, long position, Instant at, JsonNode live, String etag) {}

    @BeforeAll
    static void live() {
        for (Recorded recorded : RandomHistory.of(41, STEPS)) {
            // Here nobody destroys keys: an erased customer's orders are looked at where somebody does.
            Recorded kept = recorded.event() instanceof CustomerErased erased ? unerased(recorded, erased) : recorded;
            long position = APP.append(List.of(kept));
            assertThat(position).isEqualTo(recorded.position());
            if (recorded.event() instanceof OrderEvent event) {
                Answer answer = read(event.orderId(), "?includeHistory=true", "Consistency-Token", "" + position);
                ORDERS.computeIfAbsent(event.orderId(), _ -> new ArrayList<>())
                        .add(new Moment(
                                event.orderId(),
                                recorded.sequence() + 1,
                                position,
                                recorded.at(),
                                answer.data(),
                                answer.header("ETag")));
            }
        }
        assertThat(ORDERS).hasSizeGreaterThan(5);
        assertThat(ORDERS.values()).anyMatch(moments -> moments.size() > 4);
    }

    private static Recorded unerased(Recorded recorded, CustomerErased erased) {
        return new Recorded(
                recorded.position(),
                recorded.streamId(),
                recorded.sequence(),
                recorded.eventId(),
                recorded.at(),
                recorded.metadata(),
                new CustomerDeleted(erased.customerId()));
    }

    @AfterAll
    static void close() {
        APP.close();
    }

    @Test
    void byVersionPositionAndTimeItIsWhatWasReadThen() {
        for (Moment moment : moments()) {
            for (String asOf :
                    List.of("version:" + moment.version(), "position:" + moment.position(), "" + moment.at())) {
                Answer answer = read(moment.orderId(), "?includeHistory=true&asOf=" + asOf);
                assertThat(answer.data()).as("%s of %s", asOf, moment.orderId()).isEqualTo(moment.live());
                assertThat(answer.header("ETag")).isEqualTo(moment.etag());
            }
        }
    }

    @Test
    void untilItsNextEventItStaysWhatItWas() {
        for (List<Moment> moments : ORDERS.values()) {
            for (int i = 1; i < moments.size(); i++) {
                String asOf = "position:" + (moments.get(i).position() - 1);
                assertThat(read(moments.get(i).orderId(), "?includeHistory=true&asOf=" + asOf)
                                .data())
                        .isEqualTo(moments.get(i - 1).live());
            }
        }
    }

    @Test
    void beforeItsFirstEventThereIsNoOrder() {
        Moment first = moments().getFirst();
        for (String asOf : List.of("version:0", "position:0", "position:" + (first.position() - 1), "2024-05-31")) {
            Answer answer = read(first.orderId(), "?asOf=" + asOf);
            assertThat(answer.status()).as(asOf).isEqualTo(404);
            assertThat(answer.body().get("error").asString()).isEqualTo("ORDER_NOT_FOUND");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"version:999999999999999999", "position:999999999999999999", "9999-12-29", "9999-12-29T00:00:00Z"
            })
    void whatLiesAheadIsNow(String asOf) {
        for (List<Moment> moments : ORDERS.values()) {
            Moment last = moments.getLast();
            assertThat(read(last.orderId(), "?includeHistory=true&asOf=" + asOf).data())
                    .isEqualTo(last.live());
        }
    }

    /** Business days are those of Shanghai, where the second of June begins at four in the afternoon. */
    @Test
    void aDayIsItsEnd() {
        for (List<Moment> moments : ORDERS.values()) {
            Instant end = Instant.parse("2024-06-01T16:00:00Z");
            List<Moment> onThatDay =
                    moments.stream().filter(moment -> moment.at().isBefore(end)).toList();
            Answer answer = read(moments.getFirst().orderId(), "?includeHistory=true&asOf=2024-06-01");
            if (onThatDay.isEmpty()) {
                assertThat(answer.status()).isEqualTo(404);
            } else {
                assertThat(answer.data()).isEqualTo(onThatDay.getLast().live());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "version:",
                "version:-1",
                "version:1.5",
                "version:99999999999999999999",
                "position:x",
                "7",
                "2024-02-30",
                "2024-06-01T08:00:00",
                "2024-06-01T08:00:00Z%27--",
                "%E6%98%A8%E5%A4%A9",
                "99999-01-01T00:00:00Z"
            })
    void anythingElseIsRefused(String asOf) {
        String order = moments().getFirst().orderId();
        for (String path : List.of("?asOf=" + asOf, "/diff?from=" + asOf, "/diff?to=" + asOf)) {
            Answer answer = read(order, path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            JsonNode failure = answer.body().get("errors").get(0);
            assertThat(failure.get("code").asString()).isEqualTo("NOT_A_MOMENT");
            assertThat(path).contains(failure.get("field").asString() + "=");
        }
    }

    @Test
    void anEmptyPointInTimeIsNone() {
        Moment last = ORDERS.values().iterator().next().getLast();
        assertThat(read(last.orderId(), "?includeHistory=true&asOf=").data()).isEqualTo(last.live());
    }

    /** The two reads are laid side by side here, as a reader would do it. */
    @Test
    void aDiffNamesTheFieldsAndLinesInWhichTwoReadsDiffer() {
        for (List<Moment> moments : ORDERS.values()) {
            for (Moment from : moments) {
                Moment to = moments.getLast();
                JsonNode diff = read(to.orderId(), "/diff?from=version:" + from.version())
                        .data();
                assertThat(diff.get("from").get("position").longValue()).isEqualTo(from.position());
                assertThat(diff.get("to").get("version").longValue()).isEqualTo(to.version());
                assertThat(new TreeSet<>(diff.get("fields").propertyNames()))
                        .as("%s", diff)
                        .isEqualTo(differing(from.live(), to.live()));
                assertThat(new TreeSet<>(ReadApi.texts(diff.get("lines"), "id")))
                        .isEqualTo(differingLines(
                                from.live().get("items"), to.live().get("items")));
            }
        }
    }

    private static Set<String> differing(JsonNode from, JsonNode to) {
        Set<String> names = new TreeSet<>(from.propertyNames());
        names.addAll(to.propertyNames());
        names.removeAll(NO_FIELDS_OF_A_DIFF);
        names.removeIf(name -> from.path(name).equals(to.path(name)));
        return names;
    }

    private static Set<String> differingLines(JsonNode from, JsonNode to) {
        Map<String, JsonNode> before = byId(from);
        Map<String, JsonNode> after = byId(to);
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        ids.removeIf(id -> after.containsKey(id) && after.get(id).equals(before.get(id)));
        return ids;
    }

    private static Map<String, JsonNode> byId(JsonNode lines) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        lines.forEach(line -> byId.put(line.get("id").asString(), line));
        return byId;
    }

    private static List<Moment> moments() {
        return ORDERS.values().stream().flatMap(List::stream).toList();
    }

    private static Answer read(String orderId, String rest, String... headers) {
        return APP.get("/api/orders/" + orderId + rest, headers);
    }
}
