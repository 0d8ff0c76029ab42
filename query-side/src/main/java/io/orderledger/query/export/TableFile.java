package io.orderledger.query.export;

import java.io.IOException;
import java.util.List;

/**
 * A file that is written row by row. It is deliberately not closeable: closing ends a file as if it were whole, which
 * one that failed half way must never look like.
 */
interface TableFile {
    void write(List<Cell> row) throws IOException;

    /** Hands on what was written, so that no more than a chunk of rows is in memory. */
    void flush() throws IOException;

    /** Only when all rows are written. */
    void finish() throws IOException;
}
