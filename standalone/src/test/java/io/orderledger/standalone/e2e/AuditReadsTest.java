package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Personal;
import io.orderledger.events.Role;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.security.TestUsers;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What an auditor reads of the ledger's events, and of the story of an order. */
class AuditReadsTest extends EndToEnd {
    private static final String NAME = "诸葛孔明";
    private static final String PHONE = "13512349876";
    private static final int MOST_PAGES = 200;
    private static final JdbcTemplate DATABASE = new JdbcTemplate(RUNNING.bean(DataSource.class));
    private static final Api AUDITOR = API.as(Role.AUDITOR);

    private static String customer;
    private static String order;
    private static long first;

    @BeforeAll
    static void live() {
        first = LEDGER.headPosition() + 1;
        customer = SHOP.customer("{'name':'" + NAME + "','phone':'" + PHONE + "','address':'隆中'}");
        String product = SHOP.product("{'name':'白菜','unit':'斤','globalPrice':2.00,'stock':50}");
        order = API.post(
                        "/api/orders",
                        "{\"customerId\":\"%s\",\"items\":[{\"productId\":\"%s\",\"quantity\":3}]}"
                                .formatted(customer, product),
                        "Idempotency-Key",
                        "audit-1",
                        "X-Request-Id",
                        "audit-request-1")
                .is(201)
                .id();
        API.put("/api/orders/" + order, "{\"remark\":\"早点\"}").is(200);
        API.as(Role.MANAGER)
                .put(
                        "/api/orders/" + order + "/status",
                        "{\"status\":\"cancelled\",\"remark\":\"不要了\",\"operator\":\"小诸葛\"}")
                .is(200);
    }

    @Test
    void theStoryOfAnOrderIsWhole() {
        JsonNode story = AUDITOR.get("/api/audit/orders/" + order).is(200).data();
        JsonNode chapters = story.path("list");
        assertThat(texts(chapters, "/event/type"))
                .containsExactly("order.placed", "order.remark-changed", "order.cancelled");
        assertThat(story.path("nextCursor").isNull()).isTrue();
        JsonNode placed = chapters.get(0).path("event");
        assertThat(placed.at("/source/idempotencyKey").stringValue()).isEqualTo("audit-1");
        assertThat(placed.at("/source/requestId").stringValue()).isEqualTo("audit-request-1");
        assertThat(placed.at("/source/clientAddress").stringValue()).isEqualTo("127.0.0.1");
        assertThat(placed.path("actor").stringValue()).isEqualTo(TestUsers.of(Role.ADMIN));
        assertThat(chapters.get(0).at("/fields/status/from").isNull()).isTrue();
        assertThat(chapters.get(0).at("/fields/status/to").stringValue()).isEqualTo("draft");
        assertThat(chapters.get(0).at("/lines/0/change").stringValue()).isEqualTo("added");
        assertThat(chapters.get(1).at("/fields/remark/to").stringValue()).isEqualTo("早点");
        JsonNode cancelled = chapters.get(2);
        assertThat(cancelled.at("/event/reason").stringValue()).isEqualTo("不要了");
        assertThat(cancelled.at("/event/actor").stringValue()).isEqualTo(TestUsers.of(Role.MANAGER));
        assertThat(cancelled.at("/fields/status/from").stringValue()).isEqualTo("draft");
        assertThat(texts(cancelled.path("words"), "")).containsExactly("状态：草稿 → 已取消");
        for (JsonNode chapter : chapters) {
            JsonNode event = chapter.path("event");
            assertThat(event.path("leafHash").stringValue())
                    .isEqualTo(leafHash(event.path("position").longValue()));
        }
    }

    @Test
    void pagesOfAStoryTellTheSame() {
        List<JsonNode> whole = list(AUDITOR, "/api/audit/orders/" + order + "?pageSize=100");
        assertThat(list(AUDITOR, "/api/audit/orders/" + order + "?pageSize=1")).isEqualTo(whole);
        assertThat(list(AUDITOR, "/api/audit/orders/" + order + "?pageSize=2")).isEqualTo(whole);
        AUDITOR.get("/api/audit/orders/" + customer).failed(ErrorCode.ORDER_NOT_FOUND, Locale.CHINESE);
        AUDITOR.get("/api/audit/orders/" + Shop.UNKNOWN).failed(ErrorCode.ORDER_NOT_FOUND, Locale.CHINESE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stream={order}",
                "stream={customer}",
                "stream=nobody",
                "type=order.cancelled",
                "type=no.such",
                "actor={manager}",
                "actor={manager}&type=order.cancelled&stream={order}",
                "requestId=audit-request-1",
                "requestId=audit-request",
                "from={time}",
                "to={time}",
                "from={time}&to={time}",
                "fromPosition=3&toPosition=7",
                "stream={order}&fromPosition={first}&toPosition={first}"
            })
    void aFilterGivesTheEventsThatItNames(String filter) {
        String time = AUDITOR.get("/api/audit/orders/" + order)
                .data()
                .at("/list/1/event/recordedAt")
                .stringValue();
        String query = filter.replace("{order}", order)
                .replace("{customer}", customer)
                .replace("{manager}", TestUsers.of(Role.MANAGER))
                .replace("{first}", "" + first)
                .replace("{time}", time);
        long last = LEDGER.headPosition();
        List<JsonNode> all = list(AUDITOR, "/api/audit/events?pageSize=100&toPosition=" + last);
        assertThat(all).hasSize(Math.toIntExact(last));
        List<JsonNode> expected =
                all.stream().filter(event -> matches(event, query)).toList();
        if (query.contains("no")) assertThat(expected).isEmpty();
        String bounded = query.contains("toPosition") ? query : query + "&toPosition=" + last;
        assertThat(list(AUDITOR, "/api/audit/events?pageSize=7&" + bounded)).isEqualTo(expected);
    }

    /** The conditions, as somebody would check them who has all events in front of them. */
    private static boolean matches(JsonNode event, String query) {
        for (String condition : query.split("&")) {
            String value = condition.substring(condition.indexOf('=') + 1);
            long position = event.path("position").longValue();
            String at = event.path("recordedAt").stringValue();
            boolean holds = switch (condition.substring(0, condition.indexOf('='))) {
                case "stream" -> event.path("stream").stringValue().equals(value);
                case "type" -> event.path("type").stringValue().equals(value);
                case "actor" -> event.path("actor").stringValue().equals(value);
                case "requestId" -> event.at("/source/requestId").asString("").equals(value);
                case "from" -> at.compareTo(value) >= 0;
                case "to" -> at.compareTo(value) <= 0;
                case "fromPosition" -> position >= Long.parseLong(value);
                case "toPosition" -> position <= Long.parseLong(value);
                default -> throw new IllegalArgumentException(condition);
            };
            if (!holds) return false;
        }
        return true;
    }

    @Test
    void theFirstPageFixesWhereAReadingEnds() {
        JsonNode page = AUDITOR.get("/api/audit/events?pageSize=1&fromPosition=" + first)
                .is(200)
                .data();
        long last = page.path("last").longValue();
        API.put("/api/customers/" + customer, "{\"name\":\"" + NAME + "\",\"contactPerson\":\"姜维\"}")
                .is(200);
        List<JsonNode> rest = list(
                AUDITOR,
                "/api/audit/events?pageSize=100&cursor="
                        + page.path("nextCursor").stringValue());
        assertThat(rest.getLast().path("position").longValue()).isEqualTo(last).isLessThan(LEDGER.headPosition());
    }

    @Test
    void personsAreMaskedUnlessSomebodyWithTheRightAsksForThem() {
        for (String path : List.of("/api/audit/events?stream=" + customer, "/api/audit/orders/" + order)) {
            String with = path + (path.contains("?") ? "&" : "?") + "personal=true";
            assertThat(AUDITOR.get(path).is(200).text()).doesNotContain(NAME, PHONE, "隆中", "personal1:");
            assertThat(AUDITOR.get(with).is(200).text()).contains(NAME, PHONE, "隆中");
        }
        JsonNode event = AUDITOR.get("/api/audit/events?pageSize=1&stream=" + customer)
                .data()
                .at("/list/0");
        assertThat(event.at("/content/name").stringValue()).isEqualTo("***");
        String story = "/api/audit/orders/" + order;
        assertThat(AUDITOR.get(story).data().at("/list/2/event/operator").stringValue())
                .isEqualTo("***");
        assertThat(AUDITOR.get(story + "?personal=true")
                        .data()
                        .at("/list/2/event/operator")
                        .stringValue())
                .isEqualTo("小诸葛");
    }

    @Test
    void colleaguesAreMaskedAsWell() {
        String employee = SHOP.person("employees", "0571-9907");
        String path = "/api/audit/events?stream=" + employee;
        assertThat(AUDITOR.get(path).data().at("/list/0/content/name").stringValue())
                .isEqualTo("***");
        assertThat(AUDITOR.get(path + "&personal=true")
                        .data()
                        .at("/list/0/content/name")
                        .stringValue())
                .isEqualTo("小王");
    }

    @Test
    void ofWhoWasErasedNothingIsLeftToShow() {
        String erased = SHOP.customer("{'name':'周公瑾','phone':'13512340001'}");
        String placed = API.post("/api/orders", SHOP.fill("""
            {"customerId":"%s","items":[{"productId":"{product}","quantity":1}]}\
            """.formatted(erased)))
                .is(201)
                .id();
        API.put("/api/orders/" + placed + "/status", "{\"status\":\"cancelled\",\"remark\":\"算了\"}")
                .is(200);
        API.post("/api/customers/" + erased + "/erase", "{\"reason\":\"来函\"}").is(200);
        assertThat(API.get("/api/orders/" + placed + "?asOf=version:1")
                        .is(200)
                        .data()
                        .path("customerName")
                        .stringValue())
                .isEqualTo(Personal.ERASED);
        for (String personal : List.of("", "?personal=true")) {
            Answer story = AUDITOR.get("/api/audit/orders/" + placed + personal).is(200);
            assertThat(story.text()).doesNotContain("周公瑾", "13512340001");
            assertThat(story.data().at("/list/0/event/content/customerName").stringValue())
                    .isEqualTo(Personal.ERASED);
        }
    }

    @Test
    void everyReadOfEventsIsInTheOperationLog() {
        for (String path : List.of("/api/audit/events?stream=" + order, "/api/audit/orders/" + order)) {
            String request = "audit-read-" + path.hashCode();
            AUDITOR.get(path, "X-Request-Id", request).is(200);
            JsonNode logged = LoggedOperations.await(AUDITOR, request, 1).getFirst();
            assertThat(logged.path("result").stringValue()).isEqualTo("read");
            assertThat(logged.path("userId").stringValue()).isEqualTo(TestUsers.of(Role.AUDITOR));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cursor=x",
                "stream=%27%20or%201=1",
                "type=%F0%9F%98%80",
                "actor=\\\"",
                "fromPosition=0",
                "fromPosition=x",
                "toPosition=-1",
                "toPosition=99999999999999999999",
                "from=yesterday",
                "to=2024-06-01",
                "pageSize=0",
                "pageSize=1000",
                "personal=perhaps"
            })
    void nonsenseIsRefused(String query) {
        AUDITOR.get("/api/audit/events?" + query.replace("\\\"", "%22"))
                .failed(ErrorCode.PARAMETER_INVALID, Locale.CHINESE);
    }

    private static String leafHash(long position) {
        byte[] hash = DATABASE.queryForObject(
                "select leaf_hash from ledger_event where position = ?", byte[].class, position);
        return HexFormat.of().formatHex(hash);
    }

    /** The rows of all pages. */
    private static List<JsonNode> list(Api api, String path) {
        List<JsonNode> rows = new ArrayList<>();
        String next = path;
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode read = api.get(next).is(200).data();
            read.path("list").forEach(rows::add);
            if (read.path("nextCursor").isNull()) return rows;
            next = path + "&cursor=" + read.path("nextCursor").stringValue();
        }
        throw new AssertionError("There is no end to " + path);
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return list.valueStream().map(node -> node.at(pointer).stringValue()).toList();
    }
}
