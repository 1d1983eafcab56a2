package dev.ulpforge.verify.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import dev.ulpforge.verify.sweep.pass.Horner;

/** The names of the machine at hand, for the record; nothing depends on them. */
public final class Platform {

    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    private Platform() {}

    /** {@return version and vendor of the Java runtime} */
    public static String jdk() {
        return (Runtime.version() + " " + System.getProperty("java.vendor")).strip();
    }

    /** {@return the processor's name, architecture, and width of vectors as the Vector API sees it} */
    public static String cpu() {
        return String.format(Locale.ROOT, "%s, %d-bit vectors", processor(), Horner.DOUBLES.vectorBitSize());
    }

    /** {@return the processor's name and architecture; needs no Vector API} */
    public static String processor() {
        return model() + " (" + System.getProperty("os.arch") + ")";
    }

    private static String model() {
        try (Stream<String> lines = Files.lines(CPUINFO, StandardCharsets.ISO_8859_1)) {
            return lines.filter(l -> l.startsWith("model name")).findFirst()
                    .map(l -> l.substring(l.indexOf(':') + 1).strip()).orElse("unknown");
        } catch (IOException e) {
            return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", "unknown").strip();
        }
    }
}
