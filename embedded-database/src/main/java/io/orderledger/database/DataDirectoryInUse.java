package io.orderledger.database;

import java.nio.file.Path;

/** Another order ledger, in this or another process, runs on the data directory. The message is one line. */
public final class DataDirectoryInUse extends DatabaseStartFailed {
    DataDirectoryInUse(Path dataDirectory, String holder) {
        super("The data directory " + dataDirectory + " is in use: another order ledger is running on it"
                + (holder.isEmpty() ? "" : " (process " + holder + ")")
                + ". Stop that one, or choose another directory.");
    }
}
