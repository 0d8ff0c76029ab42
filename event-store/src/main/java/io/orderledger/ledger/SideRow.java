package io.orderledger.ledger;

import java.util.Set;

/**
 * A change to a table beside the ledger, or a condition on one, that commits or fails together with the event it
 * belongs to. Set rules (unique phone, "no open order uses this product") live here, never in a check on a projection.
 */
public sealed interface SideRow {

    /**
     * The stream takes a value that one stream at a time may have within a scope; it lets go of its former one.
     *
     * @param personal the value tells who a person is: a keyed hash of it is stored instead
     */
    record Claim(String scope, String value, String streamId, boolean personal) implements SideRow {
        public Claim(String scope, String value, String streamId) {
            this(scope, value, streamId, false);
        }

        /** The same claim under another name, which tells nothing. */
        Claim as(String pseudonym) {
            return new Claim(scope, pseudonym, streamId);
        }
    }

    /** The stream lets go of its value in the scope; nothing happens when it has none. */
    record Release(String scope, String streamId) implements SideRow {}

    /** The stream is open and refers to exactly these other streams. */
    record Refer(String streamId, Set<String> targets) implements SideRow {}

    /** The stream refers to nothing any more; nothing happens when it did not. */
    record Forget(String streamId) implements SideRow {}

    /** The append fails with {@link StillReferenced} while any open stream refers to the target. */
    record RequireUnreferenced(String target) implements SideRow {}

    /** The person's key is destroyed, and no event that carries data of theirs is taken from then on. */
    record DestroyKey(String personId) implements SideRow {}

    /**
     * The append fails with a {@link org.axonframework.modelling.command.ConcurrencyException} when the person was
     * erased. The ledger adds it to every event that carries data of a person.
     */
    record RequireKey(String personId) implements SideRow {}
}
