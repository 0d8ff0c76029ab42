package io.orderledger.query.delivery.note;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An amount in capital numerals (人民币大写), as it stands on documents that are signed: 壹仟零伍拾元伍角整. */
final class ChineseAmount {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(16);

    private ChineseAmount() {}

    /** @throws IllegalArgumentException for amounts below zero, from 10^16 on, or with more than two decimals */
    static String of(BigDecimal amount) {
        if (amount.signum() < 0
                || amount.compareTo(LIMIT) >= 0
                || amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("No amount of money: " + amount);
        }
        BigInteger[] yuanAndFen =
                amount.movePointRight(2).toBigIntegerExact().divideAndRemainder(BigInteger.valueOf(100));
        long yuan = yuanAndFen[0].longValueExact();
        int fen = yuanAndFen[1].intValueExact();
        if (yuan == 0 && fen == 0) return "零元整";
        return (yuan == 0 ? "" : whole(yuan) + "元") + parts(fen, yuan > 0);
    }

    private static String parts(int hundredths, boolean afterYuan) {
        int jiao = hundredths / 10;
        int fen = hundredths % 10;
        if (jiao == 0 && fen == 0) return "整";
        String tenths = jiao > 0 ? digit(jiao) + "角" : afterYuan ? "零" : "";
        return tenths + (fen > 0 ? digit(fen) + "分" : "整");
    }

    /** Groups of four digits; one 零 stands for any number of zeros between two digits, none for those at the end. */
    private static String whole(long number) {
        StringBuilder text = new StringBuilder();
        boolean skipped = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int value = (int) (number / power(group) % GROUP);
            if (value == 0) {
                skipped = true;
                continue;
            }
            if (!text.isEmpty() && (skipped || value < GROUP / 10)) text.append('零');
            text.append(group(value)).append(GROUPS[group]);
            skipped = false;
        }
        return text.toString();
    }

    private static String group(int value) {
        StringBuilder text = new StringBuilder();
        boolean skipped = false;
        int divisor = GROUP / 10;
        for (int place = PLACES.length - 1; place >= 0; place--, divisor /= 10) {
            int digit = value / divisor % 10;
            if (digit == 0) {
                skipped = true;
                continue;
            }
            if (!text.isEmpty() && skipped) text.append('零');
            text.append(digit(digit)).append(PLACES[place]);
            skipped = false;
        }
        return text.toString();
    }

    private static long power(int groups) {
        long power = 1;
        for (int i = 0; i < groups; i++) power *= GROUP;
        return power;
    }

    private static char digit(int digit) {
        return DIGITS.charAt(digit);
    }
}
