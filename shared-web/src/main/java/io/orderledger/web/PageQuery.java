package io.orderledger.web;

import org.jspecify.annotations.Nullable;

/**
 * Which page the caller wants. Controllers declare it as an argument; it is bound from {@code page}, {@code pageSize}
 * and {@code cursor}, and refused with the catalogue's errors.
 *
 * @param page from 1
 * @param pageSize 1 to {@value #MAX_PAGE_SIZE}
 * @param cursor where to go on, as a former page said in {@code nextCursor}; then {@code page} is only echoed
 */
public record PageQuery(int page, int pageSize, @Nullable String cursor) {
    public static final int DEFAULT_PAGE_SIZE = 20;
    public static final int MAX_PAGE_SIZE = 100;
    /** page × pageSize may not exceed this: the database would walk over all rows before. */
    public static final int MAX_DEPTH = 10_000;

    public PageQuery {
        if (page < 1 || pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException("page " + page + ", pageSize " + pageSize);
        }
    }

    public static PageQuery of(int page, int pageSize) {
        return new PageQuery(page, pageSize, null);
    }

    /** How many rows lie before this page; 0 with a cursor, which says itself where to start. */
    public int offset() {
        return cursor == null ? Math.multiplyExact(page - 1, pageSize) : 0;
    }
}
