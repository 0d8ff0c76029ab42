package io.orderledger.query.audit.verify;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers keys of 128 bits in the order in which they are first seen: 24 to 32 bytes a key and no object, so that the ids of ten
 * million events fit where a map of texts would not. Holds up to {@value #MOST}.
 */
final class Keys {
    /** As many as an array can be hashed into while it is half full. */
    static final int MOST = 1 << 29;

    private static final int CHUNK = 1 << 16;
    private static final int FREE = -1;

    /** Two longs a key. Chunks, so that growing copies nothing. */
    private final List<long[]> keys = new ArrayList<>();

    private final long seedOfHigh;
    private final long seedOfLow;
    private int[] slots = emptySlots(1 << 12);
    private int size;

    Keys() {
        var random = new SecureRandom();
        this.seedOfHigh = random.nextLong();
        this.seedOfLow = random.nextLong();
    }

    /** The key's number; a key that was not known gets the next one, which is the size before. */
    int number(Key key) {
        int slot = slot(key.high(), key.low());
        if (slots[slot] != FREE) return slots[slot];
        if (size == MOST) throw new CouldNotCheck("More than " + MOST + " ids do not fit in memory");
        if (size * 2L >= slots.length) {
            grow();
            slot = slot(key.high(), key.low());
        }
        if (size % CHUNK == 0) keys.add(new long[CHUNK * 2]);
        long[] chunk = keys.getLast();
        chunk[size % CHUNK * 2] = key.high();
        chunk[size % CHUNK * 2 + 1] = key.low();
        slots[slot] = size;
        return size++;
    }

    int size() {
        return size;
    }

    private int slot(long high, long low) {
        int mask = slots.length - 1;
        // With numbers that nobody knows beforehand: who makes a file could let all its ids meet in one slot.
        long a = high ^ seedOfHigh;
        long b = low ^ seedOfLow;
        long mixed = a * b ^ Math.unsignedMultiplyHigh(a, b);
        int slot = (int) (mixed ^ mixed >>> 32) & mask;
        while (slots[slot] != FREE && !is(slots[slot], high, low)) slot = (slot + 1) & mask;
        return slot;
    }

    private boolean is(int number, long high, long low) {
        long[] chunk = keys.get(number / CHUNK);
        return chunk[number % CHUNK * 2] == high && chunk[number % CHUNK * 2 + 1] == low;
    }

    private void grow() {
        slots = emptySlots(slots.length * 2);
        for (int number = 0; number < size; number++) {
            long[] chunk = keys.get(number / CHUNK);
            slots[slot(chunk[number % CHUNK * 2], chunk[number % CHUNK * 2 + 1])] = number;
        }
    }

    private static int[] emptySlots(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
