package io.orderledger.query.order;

import io.orderledger.ledger.Until;
import io.orderledger.query.freshness.Moments;
import io.orderledger.web.Moment;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.validation.FieldCode;
import java.time.DateTimeException;
import java.util.List;

/** Says which of an order's events belong to a moment. By time it is the very position that a list shows for that time. */
public final class OrderMoments {
    /** Everything there is. */
    public static final Until NOW = new Until.Position(Long.MAX_VALUE);

    /** How the API describes a moment in the life of one order. */
    public static final String OF_AN_ORDER =
            "时间、营业日（当日结束时）、账本位置如 position:1234，或该订单的版本如 version:7；晚于末尾的按末尾算 / A time, a business day (at"
                    + " its end), a ledger position such as position:1234, or a version of the order such as version:7;"
                    + " what lies beyond the end counts as the end";

    /** Longer than any moment is written. */
    public static final int MAX_LENGTH = 64;

    private static final Until PLACED = new Until.Version(1);

    private final Moments moments;

    OrderMoments(Moments moments) {
        this.moments = moments;
    }

    public Until until(Moment moment) {
        return switch (moment) {
            case Moment.AtVersion(long version) -> new Until.Version(version);
            case Moment.AtPosition _, Moment.AtInstant _, Moment.AtEndOf _ ->
                new Until.Position(moments.position(moment));
        };
    }

    /**
     * Also of {@code placed} and {@code now}.
     *
     * @param parameter what the text was sent as
     * @throws ApiFailure {@link ErrorCode#PARAMETER_INVALID} when it is no moment
     */
    public Until until(String parameter, String text) {
        return switch (text) {
            case "placed" -> PLACED;
            case "now" -> NOW;
            default -> until(moment(parameter, text));
        };
    }

    private static Moment moment(String parameter, String text) {
        try {
            return Moment.of(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ApiFailure(ErrorCode.PARAMETER_INVALID, null, List.of(FieldCode.NOT_A_MOMENT.at(parameter)));
        }
    }
}
