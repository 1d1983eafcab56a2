package dev.ulpforge.processor.plugin;

import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * The first processor that javac loads, which does nothing; but an old javac, which could not load the next one, it
 * tells that it is too old, and keeps from going on.
 */
public final class VersionCheck extends AbstractProcessor {
    /** The first version of Java whose javac runs Ulpforge. */
    static final int NEEDED = 25;
    /** What is said, about the version of Java. */
    static final String TOO_OLD = "ULP138: Ulpforge needs the javac of JDK 25 or later, and this is that of Java %d: "
            + "compile with a newer JDK; --release keeps class files older";

    private boolean told;

    /** For javac, which finds the class by its service file. */
    public VersionCheck() {}

    /** {@return the version of Java that this runs on} */
    static int running() {
        return Runtime.version().feature();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        boolean tooOld = running() < NEEDED;
        if (tooOld && !told) {
            told = true;
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR,
                    String.format(Locale.ROOT, TOO_OLD, running()));
        }
        return tooOld;
    }
}
