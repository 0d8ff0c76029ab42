package io.orderledger.standalone.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ProgressBarConsumer;

/** Draws the bar over itself on standard error; draws nothing where there is no terminal. */
final class BarLine implements ProgressBarConsumer {
    private static final int WIDTH = 100;

    private final boolean terminal;
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    BarLine(boolean terminal) {
        this.terminal = terminal;
    }

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public void accept(String line) {
        if (terminal) out.print("\r" + line);
    }

    @Override
    public void close() {
        if (terminal) out.println();
    }
}
