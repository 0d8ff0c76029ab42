package io.orderledger.query.statement;

import io.orderledger.events.Personal;

/** What stands where a name stood; a parameter of the statements that erase. */
public record Blank(String erased) {
    public static final Blank NAME = new Blank(Personal.ERASED);
}
