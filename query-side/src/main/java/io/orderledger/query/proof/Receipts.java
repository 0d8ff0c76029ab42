package io.orderledger.query.proof;

import io.orderledger.ledger.PayloadSalt;
import io.orderledger.ledger.proof.LeafFields;
import io.orderledger.ledger.seal.SealedLedger;
import io.orderledger.query.order.ReadableOrders;
import io.orderledger.query.proof.Proofs.Proved;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.UUID;

/** Makes receipts. */
final class Receipts {
    private static final String CHINESE = "订单 {0} 的第 {1} 个事件“{2}”已于 {3} 入账，账本位置 {4}";
    private static final String ENGLISH = "Event {1} of order {0}, \"{2}\", was recorded at {3}, ledger position {4}";

    private final SealedLedger ledger;
    private final Proofs proofs;

    Receipts(SealedLedger ledger, Proofs proofs) {
        this.ledger = ledger;
        this.proofs = proofs;
    }

    /**
     * Of the order's newest event at a position or before: a write's token is the position of its last event, which need
     * not be one of the order.
     *
     * @param mayReadCosts who may not gets no receipt of an event without a salt: its digest would tell the costs to whoever
     *     tries enough of them
     */
    ReceiptView ofOrder(UUID id, String orderNumber, long atMost, boolean mayReadCosts, Locale language) {
        long position =
                ledger.lastOfStream(id.toString(), atMost).orElseThrow(() -> ApiFailure.of(ErrorCode.EVENT_NOT_FOUND));
        Proved proved = proofs.inclusion(position);
        if (!mayReadCosts && !PayloadSalt.isIn(proved.row().payload())) throw ApiFailure.of(ErrorCode.FORBIDDEN);
        return ReceiptView.of(proved, orderNumber, summary(proved.row().fields(), orderNumber, language));
    }

    private static String summary(LeafFields event, String orderNumber, Locale language) {
        String pattern = language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : CHINESE;
        return new MessageFormat(pattern, Locale.ROOT).format(new Object[] {
            orderNumber,
            Long.toString(event.sequence() + 1),
            ReadableOrders.words(event.eventType(), language),
            event.recordedAt().toString(),
            Long.toString(event.position())
        });
    }
}
