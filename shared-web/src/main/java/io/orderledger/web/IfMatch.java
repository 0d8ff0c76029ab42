package io.orderledger.web;

import java.util.OptionalLong;

/** What a caller's {@code If-Match} header asks for. */
public sealed interface IfMatch {
    /** No header: the write applies to whatever is there. */
    record Absent() implements IfMatch {}

    /** {@code *}: the resource must exist, in whatever version. */
    record Any() implements IfMatch {}

    /** {@code "7"}: the resource must be at this version. */
    record Version(long value) implements IfMatch {}

    /** The version that is asked for; empty when any will do. */
    default OptionalLong version() {
        return this instanceof Version(long value) ? OptionalLong.of(value) : OptionalLong.empty();
    }
}
