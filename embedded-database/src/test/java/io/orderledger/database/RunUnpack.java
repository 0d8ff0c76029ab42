package io.orderledger.database;

import java.nio.file.Path;

/** Unpacks the server into a directory, perhaps while another JVM does the same. */
final class RunUnpack {
    private RunUnpack() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("STARTING");
        System.out.println("HOME " + MariaDbBinaries.in(Path.of(arguments[0])).home());
    }
}
