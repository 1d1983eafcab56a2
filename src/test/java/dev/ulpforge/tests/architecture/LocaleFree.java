package dev.ulpforge.tests.architecture;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.Scanner;

import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The methods that take the machine's locale where they are told none. */
final class LocaleFree {
    static final ArchRule CALLS = noClasses().should().callMethod(String.class, "formatted", Object[].class)
            .orShould().callMethod(String.class, "format", String.class, Object[].class)
            .orShould().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase")
            .orShould().callMethod(PrintStream.class, "printf", String.class, Object[].class)
            .orShould().callMethod(PrintStream.class, "format", String.class, Object[].class)
            .orShould().callMethod(PrintWriter.class, "printf", String.class, Object[].class)
            .orShould().callMethod(PrintWriter.class, "format", String.class, Object[].class)
            .orShould().callMethod(Formatter.class, "format", String.class, Object[].class)
            .orShould().callMethod(DateTimeFormatter.class, "ofPattern", String.class)
            .orShould().dependOnClassesThat().belongToAnyOf(NumberFormat.class, DecimalFormat.class,
                    MessageFormat.class, Scanner.class)
            .because("digits would follow the locale; write String.format(Locale.ROOT, …)");

    private LocaleFree() {}
}
