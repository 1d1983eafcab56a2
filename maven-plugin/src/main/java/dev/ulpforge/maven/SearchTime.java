package dev.ulpforge.maven;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.maven.plugin.MojoFailureException;

/** The time for one search. */
final class SearchTime {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([smh]?)");
    private static final Duration LONGEST = Duration.ofHours(24);

    private SearchTime() {}

    /** {@return the time of a text: seconds, or 60s, 30m, 2h} */
    static Duration of(String text) throws MojoFailureException {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            long number = Long.parseLong(time.group(1));
            Duration budget = switch (time.group(2)) {
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofSeconds(number);
            };
            if (number > 0 && budget.compareTo(LONGEST) <= 0) {
                return budget;
            }
        }
        throw new MojoFailureException(PluginMessage.PARAMETER.text("budget", text,
                "is not a time between 1 second and 24 hours; write for instance 60, 30m or 2h"));
    }
}
