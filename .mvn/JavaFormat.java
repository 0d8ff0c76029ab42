import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Formats every Java source of the reactor ("apply") or names those that differ and exits with 1 ("check").
 *
 * <p>A program of its own because the formatter parses with the compiler of the JVM it runs in: inside Maven on an
 * older JDK it does not know today's Java (docs/adr/0004).
 */
void main(String[] args) throws Exception {
    boolean apply = args[0].equals("apply");
    Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());
    var differing = new ArrayList<Path>();
    try (var files = Files.walk(Path.of(args[1]))) {
        for (Path file : files.filter(this::isSource).sorted().toList()) {
            String source = Files.readString(file);
            String formatted = formatter.formatSourceAndFixImports(source);
            if (!formatted.equals(source)) {
                differing.add(file);
                if (apply) Files.writeString(file, formatted);
            }
        }
    }
    differing.forEach(file -> IO.println((apply ? "formatted " : "not formatted: ") + file));
    if (!apply && !differing.isEmpty()) {
        IO.println("Run: mvn -N -Pformat validate");
        System.exit(1);
    }
}

boolean isSource(Path path) {
    String text = path.toString().replace('\\', '/');
    return text.endsWith(".java") && text.contains("/src/") && !text.contains("/target/");
}
