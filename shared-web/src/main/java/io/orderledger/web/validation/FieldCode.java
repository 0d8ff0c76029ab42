package io.orderledger.web.validation;

import io.orderledger.web.error.FieldFailure;
import io.orderledger.web.request.RequestLanguage;
import java.text.MessageFormat;
import java.util.Locale;

/** What may be wrong with one field. Names are part of the API; messages have the bound in them. */
public enum FieldCode {
    REQUIRED("必填", "is required"),
    EMPTY("不能为空", "must not be empty"),
    TOO_LONG("最多 {0} 个字符", "must have at most {0} characters"),
    TOO_SHORT("至少 {0} 个字符", "must have at least {0} characters"),
    TOO_MANY_BYTES("最多 {0} 字节（一个汉字为 3 字节）", "must have at most {0} bytes in UTF-8"),
    TOO_SIMPLE("过于简单", "is too simple"),
    TOO_MANY("最多 {0} 项", "must have at most {0} entries"),
    TOO_FEW("至少 {0} 项", "must have at least {0} entries"),
    TOO_SMALL("不能小于 {0}", "must not be less than {0}"),
    NOT_POSITIVE("必须大于 {0}", "must be greater than {0}"),
    TOO_LARGE("不能大于 {0}", "must not be greater than {0}"),
    AMOUNT_TOO_LARGE("不能超过 {0}", "must not exceed {0}"),
    TOO_MANY_DECIMALS("最多 {0} 位小数", "must have at most {0} decimals"),
    NOT_A_NUMBER("必须是数字", "must be a number"),
    NOT_A_WHOLE_NUMBER("必须是整数", "must be a whole number"),
    NOT_A_BOOLEAN("必须是 true 或 false", "must be true or false"),
    NOT_TEXT("必须是文本", "must be text"),
    NOT_A_LIST("必须是数组", "must be an array"),
    NOT_AN_OBJECT("必须是对象", "must be an object"),
    NOT_A_UUID("必须是 UUID", "must be a UUID"),
    NOT_A_DATE("必须是日期，如 2024-06-01", "must be a date such as 2024-06-01"),
    NOT_A_MONTH("必须是月份，如 2024-06", "must be a month such as 2024-06"),
    NOT_AN_INSTANT("必须是时间，如 2024-06-01T08:00:00Z", "must be a time such as 2024-06-01T08:00:00Z"),
    NOT_A_MOMENT(
            "必须是时间、营业日或账本位置，如 2024-07-01T00:00:00Z、2024-06-30、position:1234；单个订单另可用 version:7",
            "must be a time, a business day or a ledger position such as 2024-07-01T00:00:00Z, 2024-06-30,"
                    + " position:1234; of one order also version:7"),
    NOT_ONE_OF("必须是以下之一：{0}", "must be one of: {0}"),
    NOT_A_CURSOR("不是本接口给出的游标", "is not a cursor that this API gave"),
    NOT_AN_ENTITY_TAG("必须是 \"版本号\" 或 *", "must be a version in quotes or *"),
    TOO_DEEP("与 pageSize 的乘积不能超过 {0}，请改用 cursor", "times pageSize must not exceed {0}: use cursor"),
    RANGE_TOO_LONG("与开始日期相隔不能超过 {0} 年", "must not lie more than {0} years after the start date"),
    BEFORE_START("不能早于开始日期", "must not lie before the start date"),
    BAD_CHARACTER("含有不允许的字符", "has a character that is not allowed"),
    BAD_FORMAT("格式不正确", "has the wrong format"),
    REPEATED("不能重复", "must not have an entry twice"),
    INVALID("不合规则", "is not valid");

    private final String chinese;
    private final String english;

    FieldCode(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** This failure at a field, in the language of the request that is being served. */
    public FieldFailure at(String field, Object... bounds) {
        return new FieldFailure(field, name(), message(RequestLanguage.current(), bounds));
    }

    public String message(Locale locale, Object... bounds) {
        String pattern = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
        Object[] texts = new Object[bounds.length];
        for (int i = 0; i < bounds.length; i++) {
            // As plain text: a number formatted by MessageFormat gets grouping commas.
            texts[i] = String.valueOf(bounds[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(texts);
    }
}
