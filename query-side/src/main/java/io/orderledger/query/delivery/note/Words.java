package io.orderledger.query.delivery.note;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Cuts text into lines: between any two Chinese characters, but not inside of a Latin word or number that would fit. */
final class Words {
    /** What does not begin a line. */
    private static final String CLOSING = "，。、；：！？）】》」』”’…,.;:!?)]}%";
    /** What does not end one. */
    private static final String OPENING = "（【《「『“‘([{";

    private Words() {}

    /** At least one line, each no wider than the width, but for one character that is. */
    static List<String> lines(Ink ink, String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            wrap(ink, plain(paragraph), size, width, lines);
        }
        return lines;
    }

    private static void wrap(Ink ink, String text, float size, float width, List<String> lines) throws IOException {
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (String word : fitting(ink, words(text), size, width)) {
            float wide = ink.width(word, size);
            if (used + wide > width && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
                if (word.isBlank()) continue;
            }
            line.append(word);
            used += wide;
        }
        lines.add(line.toString().stripTrailing());
    }

    /** A word that is wider than a line is taken apart. */
    private static List<String> fitting(Ink ink, List<String> words, float size, float width) throws IOException {
        List<String> fitting = new ArrayList<>();
        for (String word : words) {
            if (ink.width(word, size) <= width) {
                fitting.add(word);
            } else {
                word.codePoints().forEach(character -> fitting.add(Character.toString(character)));
            }
        }
        return fitting;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int before = ' ';
        for (int character : text.codePoints().toArray()) {
            if (!word.isEmpty() && !holdTogether(before, character)) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(character);
            before = character;
        }
        if (!word.isEmpty()) words.add(word.toString());
        return words;
    }

    private static boolean holdTogether(int before, int next) {
        if (before == ' ' || next == ' ') return false;
        return CLOSING.indexOf(next) >= 0 || OPENING.indexOf(before) >= 0 || (isLatin(before) && isLatin(next));
    }

    private static boolean isLatin(int character) {
        return character > ' ' && character < 0x2E80;
    }

    /** Without what has no form: controls become spaces, joiners and selectors of variants go. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (Character.getType(character)) {
                case Character.CONTROL, Character.SPACE_SEPARATOR ->
                    plain.append(character == '\u3000' ? '\u3000' : ' ');
                case Character.FORMAT, Character.NON_SPACING_MARK -> {
                    if (!isInvisible(character)) plain.appendCodePoint(character);
                }
                default -> plain.appendCodePoint(character);
            }
        });
        return plain.toString();
    }

    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }
}
