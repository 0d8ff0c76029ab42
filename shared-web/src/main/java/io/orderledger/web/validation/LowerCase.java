package io.orderledger.web.validation;

import java.util.Locale;
import tools.jackson.databind.util.StdConverter;

/** Brings ids in a body into the form that the ledger keeps. */
final class LowerCase extends StdConverter<String, String> {
    @Override
    public String convert(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
