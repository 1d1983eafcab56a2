package dev.ulpforge.driver.launch;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The main class of {@code java -jar ulpforge.jar}. Compiled in the class format of Java 8, so that an older Java can
 * run it: it then hands over to a JDK of at least 25 that is known to the machine ({@code JAVA_HOME}, or installed
 * beside the Java that runs this), or says what is missing.
 */
public final class Launcher {
    private static final String MAIN_CLASS = "dev.ulpforge.driver.cli.Ulpforge";
    private static final String HANDED_OVER = "ulpforge.handed.over";
    private static final int USAGE = 2;

    private Launcher() {}

    /** Runs the command line with these arguments, and ends with its exit status. */
    public static void main(String[] arguments) throws Exception {
        if (JavaHome.feature(System.getProperty("java.specification.version")) >= JavaHome.NEEDED) {
            try {
                Class.forName(MAIN_CLASS).getMethod("main", String[].class).invoke(null, (Object) arguments);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(e.getCause());
            }
            return;
        }
        JavaHome newer = System.getProperty(HANDED_OVER) == null
                ? JavaHome.find(System.getenv("JAVA_HOME"), new File(System.getProperty("java.home")))
                : null;
        if (newer == null) {
            System.err.println(message(System.getProperty("java.version"), System.getProperty("java.home")));
            System.exit(USAGE);
        }
        System.exit(handOver(newer, arguments));
    }

    /** {@return the message for when no Java is new enough} */
    static String message(String version, String home) {
        return "ulpforge: ULP200: this is Java " + version + " (" + home + "), and Ulpforge needs a JDK of version "
                + JavaHome.NEEDED
                + " or later; install one, and set JAVA_HOME to it or start ulpforge.jar with its java";
    }

    private static int handOver(JavaHome newer, String[] arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<String>(Arrays.asList(newer.java().getPath(),
                "--enable-native-access=ALL-UNNAMED", "-D" + HANDED_OVER + "=true", "-cp",
                System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(Arrays.asList(arguments));
        final Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread() {
            @Override
            public void run() {
                process.destroy();
            }
        });
        return process.waitFor();
    }
}
