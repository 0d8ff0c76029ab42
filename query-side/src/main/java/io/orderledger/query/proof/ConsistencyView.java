package io.orderledger.query.proof;

import io.orderledger.ledger.proof.ConsistencyProof;
import java.util.List;

/**
 * That the tree over the first {@code to} events begins with the tree over the first {@code from}.
 *
 * @param hashes in the order of RFC 6962, in hexadecimal
 */
record ConsistencyView(long from, long to, List<String> hashes) {
    ConsistencyView {
        hashes = List.copyOf(hashes);
    }

    static ConsistencyView of(ConsistencyProof proof) {
        return new ConsistencyView(proof.from(), proof.to(), InclusionView.hex(proof.hashes()));
    }
}
