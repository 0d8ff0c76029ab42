package io.orderledger.ledger.startup;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ExitCodeGenerator;

/** A process that must not start; the message is one line for whoever started it. */
public final class StartupRefused extends RuntimeException implements ExitCodeGenerator {
    /** {@code EX_CONFIG} of sysexits: something around the process is wrong, and starting again would not help. */
    private static final int EXIT_CODE = 78;

    public StartupRefused(String message) {
        super(message);
    }

    public StartupRefused(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says the line on standard error, in UTF-8 whatever the locale. */
    public void print() {
        @SuppressWarnings("resource") // standard error stays open
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        err.println(getMessage());
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
