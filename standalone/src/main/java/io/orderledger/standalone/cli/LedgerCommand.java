package io.orderledger.standalone.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command has. */
abstract class LedgerCommand implements Callable<Integer> {
    static final int OK = 0;
    /** Something is broken. */
    static final int BROKEN = 2;
    /** It could not be done, not be checked, or not be understood. */
    static final int FAILED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    final Map<String, String> environment() {
        return ((OrderLedger) spec.root().userObject()).environment();
    }
}
