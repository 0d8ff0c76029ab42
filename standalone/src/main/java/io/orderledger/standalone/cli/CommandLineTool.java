package io.orderledger.standalone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.query.audit.export.NotExportable;
import io.orderledger.query.audit.export.NothingSealed;
import io.orderledger.query.audit.verify.CouldNotCheck;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Runs the commands of {@code java -jar order-ledger.jar}. */
public final class CommandLineTool {
    private static final Set<String> QUESTIONS = Set.of("-h", "--help", "-V", "--version");
    private static final String LOGGING = "logback.configurationFile";

    private final Map<String, String> environment;
    private final PrintWriter out;
    private final PrintWriter err;

    /** @param environment variables that stand for options which were not given */
    public CommandLineTool(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Whether these are a command's arguments; options alone are settings of the server. */
    public static boolean isCommand(String... arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("-") || QUESTIONS.contains(arguments[0]));
    }

    /** Runs a command in a process of its own, in UTF-8 whatever the locale, and ends the process. */
    public static void main(String... arguments) {
        // Libraries log: without this they would do so between the answers.
        System.setProperty(LOGGING, "logback-command-line.xml");
        var tool = new CommandLineTool(
                System.getenv(),
                new PrintWriter(new FileOutputStream(FileDescriptor.out), true, UTF_8),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, UTF_8));
        System.exit(tool.run(arguments));
    }

    /** Runs a command and gives its exit code. */
    public int run(String... arguments) {
        try {
            return new CommandLine(new OrderLedger(environment))
                    .setOut(out)
                    .setErr(err)
                    .setUsageHelpAutoWidth(true)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setExecutionExceptionHandler((failure, command, _) -> failed(failure, command))
                    .setParameterExceptionHandler(CommandLineTool::notUnderstood)
                    .execute(arguments);
        } catch (OutOfMemoryError tooMuch) {
            err.println("order-ledger: there is not enough memory for this: " + tooMuch.getMessage());
            return LedgerCommand.FAILED;
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** A mistake in the arguments is never taken for a broken ledger, which the exit code 2 says. */
    private static int notUnderstood(CommandLine.ParameterException mistake, String... arguments) {
        CommandLine command = mistake.getCommandLine();
        say(command, String.valueOf(mistake.getMessage()));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(mistake, command.getErr())) {
            command.usage(command.getErr());
        }
        return LedgerCommand.FAILED;
    }

    /** What can go wrong around a command is said in a line; anything else is a bug, and shows where. */
    private static int failed(Exception failure, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        switch (failure) {
            case CommandFailed e -> say(command, String.valueOf(e.getMessage()));
            case CouldNotCheck e -> say(command, String.valueOf(e.getMessage()));
            case NothingSealed e -> say(command, String.valueOf(e.getMessage()));
            case NotExportable e -> say(command, String.valueOf(e.getMessage()));
            case DataAccessException e ->
                say(
                        command,
                        "the database cannot be read: "
                                + e.getMostSpecificCause().getMessage());
            default -> {
                say(command, spec.qualifiedName() + " failed: " + failure);
                failure.printStackTrace(command.getErr());
            }
        }
        return LedgerCommand.FAILED;
    }

    private static void say(CommandLine command, String message) {
        command.getErr().println("order-ledger: " + Printable.text(message));
    }
}
