package io.orderledger.command.signin;

import java.security.SecureRandom;

/** A password that nobody has chosen, made of what is not mistaken for something else when it is copied by hand. */
public final class GeneratedPassword {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private GeneratedPassword() {}

    /** Sixteen random characters (79 bits) in groups of four. */
    public static String next() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) password.append('-');
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
