package io.orderledger.query.audit;

import io.orderledger.ledger.AuditFilter;
import io.orderledger.ledger.AuditPage;
import io.orderledger.ledger.AuditReader;
import io.orderledger.ledger.AuditSpan;
import io.orderledger.web.Cursor;
import io.orderledger.web.PageQuery;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.validation.FieldCode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the ledger's events, the earliest first. */
final class AuditQueries {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final AuditReader ledger;

    AuditQueries(AuditReader ledger) {
        this.ledger = ledger;
    }

    /** @param positions those that are asked for; where a cursor goes on, it says which are left */
    AuditedEventPage page(AuditFilter filter, AuditSpan positions, PageQuery query, AuditedContents contents) {
        String cursor = query.cursor();
        AuditSpan span = cursor == null ? start(filter).within(positions) : rest(Cursor.decode(cursor));
        AuditPage page = ledger.page(filter, span, query.pageSize());
        return new AuditedEventPage(
                page.events().stream()
                        .map(event -> AuditedEventView.of(event, contents))
                        .toList(),
                page.examinedTo(),
                span.last(),
                next(new AuditSpan(page.examinedTo() + 1, span.last())));
    }

    private AuditSpan start(AuditFilter filter) {
        return ledger.span(filter.from(), filter.until());
    }

    private static @Nullable String next(AuditSpan rest) {
        return rest.isEmpty() ? null : new Cursor(Long.toString(rest.first()), Long.toString(rest.last())).encode();
    }

    private static AuditSpan rest(Cursor cursor) {
        return new AuditSpan(number(cursor.sortKey()), number(cursor.id()));
    }

    /** @throws ApiFailure {@link ErrorCode#PARAMETER_INVALID} when the cursor is of another list */
    static long number(String text) {
        if (NUMBER.matcher(text).matches()) return Long.parseLong(text);
        throw new ApiFailure(ErrorCode.PARAMETER_INVALID, null, List.of(FieldCode.NOT_A_CURSOR.at("cursor")));
    }
}
