package io.orderledger.query.proof;

import io.orderledger.ledger.LedgerMigration;
import io.orderledger.ledger.seal.SealedLedger;
import io.orderledger.query.order.ReadableOrders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Proofs and receipts: what makes them, API. */
@Configuration(proxyBeanMethods = false)
public class ProofConfiguration {
    @Bean
    SealedLedger sealedLedger(LedgerMigration migration) {
        return new SealedLedger(migration);
    }

    @Bean
    LatestSeal latestSeal(SealedLedger ledger) {
        return new LatestSeal(ledger);
    }

    @Bean
    ProofQueryApi proofQueryApi(SealedLedger ledger, LatestSeal latest) {
        return new ProofQueryApi(ledger, latest, new Proofs(ledger, latest));
    }

    @Bean
    ReceiptQueryApi receiptQueryApi(SealedLedger ledger, LatestSeal latest, ReadableOrders orders) {
        return new ReceiptQueryApi(orders, new Receipts(ledger, new Proofs(ledger, latest)));
    }
}
