package io.orderledger.web.operation;

import io.orderledger.events.Role;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What the operation log cannot know by itself: who it was, where a request comes without a token, as sign-ins do. */
public final class OperationNotes {
    private static final String USER = OperationNotes.class.getName() + ".user";
    private static final String SUBJECT = OperationNotes.class.getName() + ".subject";

    private OperationNotes() {}

    /** Who acts. */
    record User(String id, @Nullable String name, @Nullable Role role) {}

    /** Says which user it was: after a sign-in, and after one that failed for a user that there is. */
    public static void user(HttpServletRequest request, String userId, @Nullable String name, @Nullable Role role) {
        request.setAttribute(USER, new User(userId, name, role));
    }

    /**
     * Says what a sign-in was tried with. It is masked here, before anybody else can see it.
     *
     * @param account a phone number, or whatever the caller sent for one
     */
    public static void subject(HttpServletRequest request, @Nullable String account) {
        if (account != null && !account.isBlank()) request.setAttribute(SUBJECT, masked(account.strip()));
    }

    static @Nullable User user(HttpServletRequest request) {
        return (User) request.getAttribute(USER);
    }

    static @Nullable String subject(HttpServletRequest request) {
        return (String) request.getAttribute(SUBJECT);
    }

    /** The first three and the last four digits of a mobile number; of anything else, nothing but that it was there. */
    static String masked(String account) {
        return account.matches("1[0-9]{10}") ? account.substring(0, 3) + "****" + account.substring(7) : "****";
    }
}
