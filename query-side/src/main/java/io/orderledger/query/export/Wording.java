package io.orderledger.query.export;

import java.util.Locale;

/** The same in the two languages of the API. */
public record Wording(String chinese, String english) {
    /** Chinese unless it is English that is asked for. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
