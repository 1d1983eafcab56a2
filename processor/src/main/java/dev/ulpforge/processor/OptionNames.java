package dev.ulpforge.processor;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Knows the names of the options, and does nothing. javac asks processors for their options only when it runs them, and
 * runs {@link ApproximateProcessor} only where there is an annotation: without this class it would warn, in a
 * compilation of tests for instance, that nobody recognized the options.
 */
public final class OptionNames extends AbstractProcessor {

    /** For javac, which finds the class by its service file. */
    public OptionNames() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return false;
    }
}
