package io.orderledger.standalone.demo;

import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how far the demo is: a bar in a terminal, a line every tenth in a log. */
final class DemoProgress implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DemoProgress.class);
    private static final int LINES = 10;

    private final int orders;
    private final AtomicInteger placed = new AtomicInteger();
    private final ProgressBar bar;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();

    DemoProgress(int orders) {
        this.orders = orders;
        this.bar = new ProgressBarBuilder()
                .setTaskName("演示数据 demo")
                .setInitialMax(orders)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new BarLine(terminal))
                .build();
    }

    void orderPlaced() {
        bar.step();
        int now = placed.incrementAndGet();
        if (!terminal && now % Math.max(1, orders / LINES) == 0) log.info("演示数据 demo: {} / {}", now, orders);
    }

    @Override
    public void close() {
        bar.close();
    }
}
