package io.orderledger.database;

/** The embedded database could not be started; the message is one line meant for the person who starts it. */
public class DatabaseStartFailed extends RuntimeException {
    DatabaseStartFailed(String message) {
        super(message);
    }

    DatabaseStartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
