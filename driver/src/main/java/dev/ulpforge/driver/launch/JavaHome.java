package dev.ulpforge.driver.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/** The directory of a JDK that is new enough. */
public final class JavaHome {
    /** The least feature version that Ulpforge runs on. */
    public static final int NEEDED = 25;

    private static final String VERSION = "JAVA_VERSION=\"";

    private final File home;

    private JavaHome(File home) {
        this.home = home;
    }

    /**
     * {@return a JDK that is new enough, or null if none is known}
     *
     * @param javaHome the environment's JAVA_HOME, or null
     * @param running  the home of the Java that runs this; its neighbours are looked at, in alphabetical order
     */
    public static JavaHome find(String javaHome, File running) {
        if (javaHome != null && isNewEnough(new File(javaHome))) {
            return new JavaHome(new File(javaHome));
        }
        File[] neighbours = running.getAbsoluteFile().getParentFile().listFiles();
        if (neighbours != null) {
            Arrays.sort(neighbours);
            for (File neighbour : neighbours) {
                if (isNewEnough(neighbour)) {
                    return new JavaHome(neighbour);
                }
            }
        }
        return null;
    }

    /** {@return its program {@code java}} */
    public File java() {
        return new File(home, "bin" + File.separator + "java");
    }

    /** {@return the feature version of a version: 8 for 1.8.0_402, 25 for 25.0.3, 0 for a text that is no version} */
    public static int feature(String version) {
        String[] numbers = version.split("[^0-9]+");
        String feature = numbers.length > 1 && numbers[0].equals("1")
                ? numbers[1]
                : numbers.length > 0 ? numbers[0] : "";
        return feature.isEmpty() || feature.length() > 4 ? 0 : Integer.parseInt(feature);
    }

    /** {@return whether a directory is such a JDK} */
    public static boolean isNewEnough(File home) {
        File release = new File(home, "release");
        if (!release.isFile() || !hasProgram(home, "java") || !hasProgram(home, "javac")) {
            return false;
        }
        try {
            for (String line : Files.readAllLines(release.toPath(), StandardCharsets.UTF_8)) {
                if (line.startsWith(VERSION)) {
                    return feature(line.substring(VERSION.length())) >= NEEDED;
                }
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }

    private static boolean hasProgram(File home, String name) {
        return new File(home, "bin/" + name).isFile() || new File(home, "bin/" + name + ".exe").isFile();
    }
}
