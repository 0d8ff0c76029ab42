package io.orderledger.ledger;

import org.springframework.dao.TransientDataAccessResourceException;

/** More appends wait than the ledger takes. Nothing was written; the same command may be sent again shortly. */
public final class LedgerBusy extends TransientDataAccessResourceException {
    LedgerBusy(String message) {
        super(message);
    }
}
