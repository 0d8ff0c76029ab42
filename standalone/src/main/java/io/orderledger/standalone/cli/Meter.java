package io.orderledger.standalone.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far something is, on standard error: a bar on a terminal, a line every few seconds elsewhere. */
final class Meter implements AutoCloseable {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    /** Of a terminal as it comes, where two Chinese characters take two places each. */
    private static final int WIDTH = 78;

    private final String task;
    private final PrintWriter err;
    private final @Nullable ProgressBar bar;
    private long nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();

    Meter(String task, PrintWriter err) {
        this.task = task;
        this.err = err;
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        this.bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                        .build()
                : null;
    }

    /** @param beside what else is to be said, in a few characters */
    void at(long done, long total, String beside) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
            bar.setExtraMessage(beside);
        } else if (System.nanoTime() >= nextLine) {
            nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
            err.println("%s: %d %%, %s".formatted(task, total == 0 ? 100 : done * 100 / total, beside));
            err.flush();
        }
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
    }
}
