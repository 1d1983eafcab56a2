package dev.ulpforge.tests.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A reader finds the tests of a class by its name, and what any other test is about above it. */
class TestClassesTest {
    private static final String ENDING = "Test.java";
    private static final Pattern DOCUMENTED = Pattern.compile("\\*/\\s*\n(?:@[^\n]*\n)*(?:public |final )*class ");
    private static final Pattern UNSEEDED = Pattern
            .compile("(?<!@Tag\\(\"long\"\\)\n {4})@Property(?!\\([^\n]*seed = )");
    private static final Pattern CLOCK = Pattern.compile("assertThat\\([^;]*System\\.(nanoTime|currentTimeMillis)");

    /** What runs in every build draws the same inputs each time; what is long draws others. */
    @Test
    void nameTheSeedsOfTheirProperties() throws IOException {
        assertThat(Sources.tests()).filteredOn(file -> UNSEEDED.matcher(Sources.text(file)).find()).isEmpty();
    }

    @Test
    void areNamedForAClassOrSayWhatTheyTest() throws IOException {
        Set<String> classes = Stream.concat(Sources.all().stream(), Sources.tests().stream())
                .map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        assertThat(Sources.tests()).filteredOn(file -> file.toString().endsWith(ENDING))
                .filteredOn(file -> !classes.contains(subject(file)))
                .filteredOn(file -> !DOCUMENTED.matcher(Sources.text(file)).find()).isEmpty();
    }

    private static String subject(Path test) {
        return test.getFileName().toString().replace(ENDING, ".java");
    }

    /** A clock may make a test wait, or print what it took; but a limit on it is for quiet machines. */
    @Test
    void areTaggedWhereTheyExpectSomethingOfTheClock() throws IOException {
        assertThat(Sources.tests()).filteredOn(file -> file.toString().endsWith(ENDING))
                .filteredOn(file -> CLOCK.matcher(Sources.text(file)).find())
                .filteredOn(file -> !Sources.text(file).contains("@Tag(\"timing\")")).isEmpty();
    }
}
