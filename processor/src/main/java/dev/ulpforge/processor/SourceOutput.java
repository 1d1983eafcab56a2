package dev.ulpforge.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;

import dev.ulpforge.codegen.emit.GeneratedClass;

/** Where generated sources go. */
record SourceOutput(Filer filer, Diagnostics diagnostics) {

    /** Writes classes that come from the class of an annotated method; what prevents that is reported there. */
    void write(List<GeneratedClass> classes, AnnotatedMethod annotated) {
        classes.forEach(each -> write(each, annotated));
    }

    private void write(GeneratedClass type, AnnotatedMethod annotated) {
        String name = type.binaryName();
        try (Writer out = filer.createSourceFile(name, annotated.owner()).openWriter()) {
            out.write(type.source());
        } catch (FilerException e) {
            diagnostics.error(annotated, ProcessorMessage.CLASS_EXISTS, name);
        } catch (IOException e) {
            diagnostics.error(annotated, ProcessorMessage.NOT_WRITTEN, name, e);
        }
    }
}
