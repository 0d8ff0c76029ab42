package io.orderledger.web;

import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.validation.FieldCode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Entity tags carry the version of an aggregate: {@code "7"} after its seventh event. */
public final class EntityTags {
    private static final Pattern VERSION_TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private EntityTags() {}

    /** The value of the {@code ETag} header. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * What the caller's {@code If-Match} asks for.
     *
     * @throws ApiFailure {@link ErrorCode#PARAMETER_INVALID} for anything else than {@code *} or one version
     */
    public static IfMatch parseIfMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new IfMatch.Absent();
        }
        String tag = header.strip();
        if (tag.equals("*")) {
            return new IfMatch.Any();
        }
        Matcher matcher = VERSION_TAG.matcher(tag);
        if (!matcher.matches()) {
            var failure = FieldCode.NOT_AN_ENTITY_TAG.at(HttpHeaders.IF_MATCH);
            throw new ApiFailure(ErrorCode.PARAMETER_INVALID, null, List.of(failure));
        }
        return new IfMatch.Version(Long.parseLong(matcher.group(1)));
    }
}
