package io.orderledger.query.export;

import java.util.function.Function;

/**
 * One column of an export.
 *
 * @param width in characters, where a file has widths
 */
public record Column<T>(Wording heading, int width, Function<T, Cell> cell) {}
