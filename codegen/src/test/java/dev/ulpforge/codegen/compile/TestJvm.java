package dev.ulpforge.codegen.compile;

import java.io.PrintWriter;
import java.util.Arrays;

import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs tests in this JVM; {@link OtherJvmsTest} starts it in others. */
final class TestJvm {
    private static final String EXCLUDED = System.getProperty("tests.excluded", "long | timing");

    private TestJvm() {}

    /**
     * Exits with 0 if there were tests and all have succeeded.
     *
     * @param tests the full names of classes of tests, or of methods of these after {@code #}
     */
    public static void main(String... tests) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(tests).map(TestJvm::selector).toList())
                .filters(TagFilter.excludeTags(EXCLUDED)).build(), listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true), 30);
        boolean passed = summary.getTestsSucceededCount() > 0 && summary.getTotalFailureCount() == 0;
        System.exit(passed ? 0 : 1);
    }

    private static DiscoverySelector selector(String test) {
        return test.contains("#") ? DiscoverySelectors.selectMethod(test) : DiscoverySelectors.selectClass(test);
    }
}
