package io.orderledger.standalone.e2e;

import io.orderledger.ledger.LedgerReader;
import io.orderledger.standalone.RunningLedger;

/** What tests against the shared ledger need. */
abstract class EndToEnd {
    static final RunningLedger RUNNING = RunningLedger.shared();
    static final Api API = new Api(RUNNING.port());
    static final Shop SHOP = new Shop(API);
    static final LedgerReader LEDGER = RUNNING.bean(LedgerReader.class);

    static Answer refused(Bad bad) {
        return bad.isRefused(API, SHOP, LEDGER);
    }
}
