package io.orderledger.query.delivery.note;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How values stand on paper. What is not there yet is left empty, to be written by hand. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ZoneId timezone;

    Wording(ZoneId timezone) {
        this.timezone = timezone;
    }

    String day(Instant time) {
        return DAY.format(time.atZone(timezone));
    }

    String minute(@Nullable Instant time) {
        return time == null ? "" : MINUTE.format(time.atZone(timezone));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** With two decimals, thousands apart: 1,234.50. */
    static String decimal(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(number.setScale(2, RoundingMode.UNNECESSARY));
    }

    static String runStatus(String status) {
        return switch (status) {
            case "pending" -> "待出发";
            case "in_progress" -> "配送中";
            case "completed" -> "已完成";
            case "cancelled" -> "已取消";
            default -> status;
        };
    }

    static String stopStatus(String status) {
        return switch (status) {
            case "pending" -> "";
            case "delivered" -> "已送达";
            case "partial" -> "部分送达";
            case "failed" -> "未送成";
            default -> status;
        };
    }
}
