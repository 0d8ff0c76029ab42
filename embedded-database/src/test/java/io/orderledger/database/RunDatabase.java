package io.orderledger.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** What the child JVMs of the tests run: a database until they are killed. */
final class RunDatabase {
    private RunDatabase() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("STARTING");
        try {
            var database = EmbeddedDatabase.start(Path.of(arguments[0]), EmbeddedDatabase.sharedServerDirectory());
            System.out.println("SERVER " + database.process().pid());
            new CountDownLatch(1).await();
        } catch (DatabaseStartFailed e) {
            System.out.println("REFUSED " + e.getMessage());
        }
    }
}
