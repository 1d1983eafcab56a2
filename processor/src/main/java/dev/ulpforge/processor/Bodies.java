package dev.ulpforge.processor;

import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

import com.sun.source.util.Trees;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.processor.body.BodyReader;
import dev.ulpforge.processor.body.UnreadableException;
import dev.ulpforge.processor.task.PluginTask;

/** Reads bodies of annotated methods, where the compiler shows them, and reports what is no function. */
record Bodies(ProcessingEnvironment environment, Diagnostics diagnostics) {

    /** {@return the function that the method's body is; nothing if it is none, which is reported} */
    Optional<Expression> fn(AnnotatedMethod annotated) {
        Optional<Trees> trees = trees();
        if (trees.isEmpty()) {
            diagnostics.error(annotated, ProcessorMessage.NO_BODIES, annotated.method());
            return Optional.empty();
        }
        try {
            return Optional.of(new BodyReader(trees.get(), environment.getElementUtils()).read(annotated.method()));
        } catch (UnreadableException e) {
            diagnostics.error(trees.get(), e, ProcessorMessage.BODY, annotated.method(), e.words(), e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * {@return the compiler's trees, if it is javac: any other one has an environment of its own} So have build tools,
     * which wrap that of javac; there only the plugin knows the trees.
     */
    private Optional<Trees> trees() {
        try {
            return Optional.of(PluginTask.of(environment.getElementUtils())
                    .map(plugin -> Trees.instance(plugin.join())).orElseGet(() -> Trees.instance(environment)));
        } catch (IllegalArgumentException | LinkageError e) {
            return Optional.empty();
        }
    }
}
