package io.orderledger.query.audit.verify;

/** What kind of damage a finding is. */
public enum Damage {
    /** A row's bytes do not give the hash that is stored with it. */
    ROW_CHANGED("the row's bytes do not give its stored hash"),
    POSITION_MISSING("positions are missing"),
    POSITION_OUT_OF_ORDER("a row stands where another belongs"),
    /** The hashes are not those that were signed: rows were exchanged together with their hashes, or left out. */
    ROOT_DIFFERS("the rows are not those that the checkpoint signed"),
    CHECKPOINTS_FORKED("two signed checkpoints of one size have different roots"),
    /** The ledger's key signed another history than the one that was retained. */
    RETAINED_DIFFERS("the history is not the one whose checkpoint was retained"),
    SEQUENCE_BROKEN("the events of a stream are not numbered from 0 without a gap"),
    TIME_BACKWARDS("the time of recording runs backwards"),
    EVENT_ID_REPEATED("an event's id was used before"),
    EVENT_UNREADABLE("the event is not what its type says"),
    STATUS_OUT_OF_TURN("the order was not in the status it left"),
    TOTALS_OUT_OF_TURN("the order did not come to what the event says it came to before"),
    SUM_DIFFERS("the lines do not add up to the total"),
    READ_ROW_DIFFERS("the read row does not show what the ledger says"),
    READ_ROW_MISSING("the order is not in the read tables"),
    READ_ROW_BEHIND("the read row is older than the read tables say they are"),
    READ_ROW_UNKNOWN("the read row shows events that the ledger does not have");

    private final String words;

    Damage(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
