package dev.ulpforge.processor;

import java.io.PrintWriter;
import java.io.StringWriter;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

import com.sun.source.util.Trees;

import dev.ulpforge.processor.body.UnreadableException;

/** Where messages go. Counts errors. Not thread-safe, as javac is not. */
final class Diagnostics {
    private final Messager messager;
    private int errors;

    Diagnostics(Messager messager) {
        this.messager = messager;
    }

    /** {@return how many errors there were} */
    int errors() {
        return errors;
    }

    /** An error at what the user wrote for {@code member}, or at the annotation if he wrote nothing. */
    void error(AnnotatedMethod annotated, String member, ProcessorMessage message, Object... arguments) {
        errors++;
        messager.printMessage(Kind.ERROR, message.text(arguments), annotated.method(), annotated.annotation(),
                annotated.written(member).orElse(null));
    }

    /** An error at the annotation. */
    void error(AnnotatedMethod annotated, ProcessorMessage message, Object... arguments) {
        errors++;
        messager.printMessage(Kind.ERROR, message.text(arguments), annotated.method(), annotated.annotation());
    }

    /** An error at the annotation of a class. */
    void error(TypeElement owner, WrittenAnnotation annotation, ProcessorMessage message, Object... arguments) {
        errors++;
        messager.printMessage(Kind.ERROR, message.text(arguments), owner, annotation.mirror());
    }

    /** An error at a place in a body. */
    void error(Trees trees, UnreadableException unreadable, ProcessorMessage message, Object... arguments) {
        errors++;
        trees.printMessage(Kind.ERROR, message.text(arguments), unreadable.place(), unreadable.unit());
    }

    /** An error that belongs to no place in the source. */
    void error(ProcessorMessage message, Object... arguments) {
        errors++;
        messager.printMessage(Kind.ERROR, message.text(arguments));
    }

    /** A warning at the annotation. */
    void warning(AnnotatedMethod annotated, ProcessorMessage message, Object... arguments) {
        messager.printMessage(Kind.MANDATORY_WARNING, message.text(arguments), annotated.method(),
                annotated.annotation());
    }

    /** A note at the annotation. */
    void note(AnnotatedMethod annotated, ProcessorMessage message, Object... arguments) {
        messager.printMessage(Kind.NOTE, message.text(arguments), annotated.method(), annotated.annotation());
    }

    /** A note. */
    void note(ProcessorMessage message, Object... arguments) {
        messager.printMessage(Kind.NOTE, message.text(arguments));
    }

    /** What nobody expected: an error that tells how to report it, and the trace as a note. */
    void bug(Throwable defect) {
        StringWriter trace = new StringWriter();
        defect.printStackTrace(new PrintWriter(trace));
        error(ProcessorMessage.BUG, defect);
        note(ProcessorMessage.TRACE, trace);
    }
}
