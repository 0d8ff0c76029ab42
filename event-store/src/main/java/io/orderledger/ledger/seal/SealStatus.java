package io.orderledger.ledger.seal;

import java.util.Optional;

/**
 * How sealing goes, as this process knows.
 *
 * @param on whether this process seals, or would when the one that does goes away
 * @param sealing whether it is the one
 * @param sealed position of the last event that is sealed
 * @param head position of the last event
 * @param copied size of the last checkpoint that is in the directory, as far as this process has written it
 * @param trouble why this process cannot seal; another may
 * @param directoryTrouble why checkpoints are in the database only
 */
public record SealStatus(
        boolean on,
        boolean sealing,
        long sealed,
        long head,
        long copied,
        Optional<String> trouble,
        Optional<String> directoryTrouble) {
    static final SealStatus OFF = new SealStatus(false, false, 0, 0, 0, Optional.empty(), Optional.empty());

    /** Events that are not sealed yet. */
    public long lag() {
        return Math.max(0, head - sealed);
    }
}
