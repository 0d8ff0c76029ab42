package io.orderledger.query.export;

/**
 * Keeps a spreadsheet program from calculating what a customer is called. A CSV file has no types: whatever begins like a
 * formula is one, and can send the sheet elsewhere or start programs.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
final class Formulas {
    /** The full-width ones are what East Asian input methods type, and some programs take them for the others. */
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private Formulas() {}

    /** The text, behind an apostrophe when it would be taken for a formula, also by programs that skip blanks first. */
    static String neutralised(String text) {
        return beginsWithOne(text) || beginsWithOne(text.stripLeading()) ? "'" + text : text;
    }

    private static boolean beginsWithOne(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }
}
