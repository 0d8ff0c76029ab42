package io.orderledger.query.proof;

import io.orderledger.ledger.proof.ConsistencyProof;
import io.orderledger.ledger.proof.InclusionProof;
import io.orderledger.ledger.seal.SealedCheckpoint;
import io.orderledger.ledger.seal.SealedLedger;
import io.orderledger.ledger.seal.StoredRow;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.validation.FieldCode;
import java.util.List;

/** Makes proofs from the tiles. */
final class Proofs {
    private final SealedLedger ledger;
    private final LatestSeal latest;

    Proofs(SealedLedger ledger, LatestSeal latest) {
        this.ledger = ledger;
        this.latest = latest;
    }

    /** An event, what it is proved with, and the checkpoint that it is proved against. */
    record Proved(StoredRow row, InclusionProof proof, SealedCheckpoint checkpoint) {}

    /** That the event is among those that the newest checkpoint is over. */
    Proved inclusion(long position) {
        StoredRow row = ledger.row(position).orElseThrow(() -> ApiFailure.of(ErrorCode.EVENT_NOT_FOUND));
        SealedCheckpoint checkpoint = latest.reaching(position);
        var proof = InclusionProof.of(row.fields().index(), checkpoint.size(), ledger.nodes(checkpoint.size()));
        // Nobody shall carry home what does not hold.
        if (!proof.proves(row.leafHash(), checkpoint.root())) {
            throw new IllegalStateException("The event at position " + position + " is not the one that was sealed");
        }
        return new Proved(row, proof, checkpoint);
    }

    /** That the first events were sealed unchanged with those that followed. */
    ConsistencyProof consistency(long from, long to) {
        if (to < from) throw invalid(FieldCode.TOO_SMALL, from);
        long head = ledger.head();
        if (to > head) throw invalid(FieldCode.TOO_LARGE, head);
        latest.reaching(to);
        return ConsistencyProof.of(from, to, ledger.nodes(to));
    }

    private static ApiFailure invalid(FieldCode code, long bound) {
        return new ApiFailure(ErrorCode.PARAMETER_INVALID, null, List.of(code.at("to", bound)));
    }
}
