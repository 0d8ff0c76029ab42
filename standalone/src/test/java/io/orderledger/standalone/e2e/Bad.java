package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.ledger.LedgerReader;
import io.orderledger.web.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A request that is refused.
 *
 * @param body single quotes stand for double ones; names in braces, here and in the path, for ids of {@link Shop}
 * @param fields all that the answer names, each as {@code field CODE}
 */
record Bad(String method, String path, String body, ErrorCode error, List<String> fields, List<String> headers) {
    private static final int SHOWN = 80;

    static Bad get(String path, ErrorCode error, String... fields) {
        return new Bad("GET", path, "", error, List.of(fields), List.of());
    }

    static Bad post(String path, String body, ErrorCode error, String... fields) {
        return new Bad("POST", path, body, error, List.of(fields), List.of());
    }

    static Bad put(String path, String body, ErrorCode error, String... fields) {
        return new Bad("PUT", path, body, error, List.of(fields), List.of());
    }

    static Bad delete(String path, ErrorCode error, String... fields) {
        return new Bad("DELETE", path, "", error, List.of(fields), List.of());
    }

    Bad with(String... more) {
        return new Bad(method, path, body, error, fields, List.of(more));
    }

    /** Sends it in both languages; checks the answers, and that the ledger is as long as before. */
    Answer isRefused(Api api, Shop shop, LedgerReader ledger) {
        long head = ledger.headPosition();
        Answer english = send(api, shop, "Accept-Language", "en").failed(error, Locale.ENGLISH);
        Answer chinese = send(api, shop).failed(error, Locale.CHINESE);
        assertThat(chinese.fields()).as(chinese.text()).isEqualTo(fields);
        assertThat(english.fields()).isEqualTo(fields);
        assertThat(ledger.headPosition()).as("nothing is written").isEqualTo(head);
        return chinese;
    }

    private Answer send(Api api, Shop shop, String... more) {
        var all = new ArrayList<>(headers);
        all.addAll(List.of(more));
        return api.json(method, shop.fill(path), shop.fill(body.replace('\'', '"')), all.toArray(String[]::new));
    }

    @Override
    public String toString() {
        String shown = body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…";
        return error + ": " + method + " " + path + (headers.isEmpty() ? "" : " " + headers) + " "
                + shown.replaceAll("[\\p{Cntrl}]", "?");
    }
}
