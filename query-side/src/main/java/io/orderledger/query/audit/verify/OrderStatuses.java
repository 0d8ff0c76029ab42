package io.orderledger.query.audit.verify;

import java.util.ArrayList;
import java.util.List;

/** Statuses in a byte each. What a file calls a status may be anything: it gets a number, too. */
final class OrderStatuses {
    private final List<String> names = new ArrayList<>();

    byte number(String name) {
        int number = names.indexOf(name);
        if (number < 0) {
            if (names.size() == Byte.MAX_VALUE) throw new CouldNotCheck("More than " + names.size() + " statuses");
            names.add(name);
            number = names.size() - 1;
        }
        return (byte) number;
    }

    String name(byte number) {
        return names.get(number);
    }
}
