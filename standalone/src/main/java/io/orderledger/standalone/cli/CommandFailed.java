package io.orderledger.standalone.cli;

/** A command could not do what it is for; the message says why, to whoever typed it. */
final class CommandFailed extends RuntimeException {
    CommandFailed(String message) {
        super(message);
    }

    CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
