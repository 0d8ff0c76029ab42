package io.orderledger.standalone.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A page with fenced blocks: {@code sh} and {@code sql} to be run, {@code text} for what comes of the one before. */
final class AuditPage {
    private static final String FENCE = "```";

    private final Path file;

    AuditPage(String name) {
        this.file = Path.of("..", "docs", name);
    }

    /** @param text without its fences, each line with its newline */
    record Block(String kind, String text) {}

    List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        through(block -> {
            blocks.add(block);
            return block.text();
        });
        return blocks;
    }

    /** Writes the page with other texts in its blocks. */
    void rewrite(Function<Block, String> change) throws IOException {
        Files.writeString(file, through(change));
    }

    private String through(Function<Block, String> change) throws IOException {
        var page = new StringBuilder();
        var block = new StringBuilder();
        String kind = "";
        for (String line : Files.readAllLines(file)) {
            boolean fence = line.startsWith(FENCE);
            if (fence && kind.isEmpty()) {
                kind = line.substring(FENCE.length());
                page.append(line).append('\n');
            } else if (fence) {
                page.append(change.apply(new Block(kind, block.toString())))
                        .append(line)
                        .append('\n');
                block.setLength(0);
                kind = "";
            } else {
                (kind.isEmpty() ? page : block).append(line).append('\n');
            }
        }
        return page.toString();
    }
}
