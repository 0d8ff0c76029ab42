package io.orderledger.ledger.proof;

/** A text that is not a signed note, a checkpoint or a key, with what is wrong with it. */
public final class MalformedNote extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MalformedNote(String message) {
        super(message);
    }
}
