package dev.ulpforge.processor;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;

import dev.ulpforge.codegen.weave.ClassWeaver;
import dev.ulpforge.processor.task.PluginTask;

/** Makes annotated methods call their kernels, as soon as javac has written their classes. */
final class Weaving implements TaskListener {
    private final ClassOutput output;
    private final Diagnostics diagnostics;
    private final Set<String> owners = new HashSet<>();

    private Weaving(ProcessingEnvironment environment, Diagnostics diagnostics) {
        this.output = new ClassOutput(environment.getFiler(), environment.getElementUtils());
        this.diagnostics = diagnostics;
    }

    /**
     * {@return what takes in classes whose kernels are generated} Nothing becomes of them without the plugin.
     *
     * @param wanted whether anything is to be woven
     */
    static Consumer<TypeElement> start(ProcessingEnvironment environment, boolean wanted, Diagnostics diagnostics) {
        Weaving weaving = new Weaving(environment, diagnostics);
        PluginTask.of(environment.getElementUtils()).map(PluginTask::join).filter(task -> wanted)
                .ifPresent(task -> task.addTaskListener(weaving));
        return owner -> weaving.owners.add(owner.getQualifiedName().toString());
    }

    @Override
    public void finished(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (event.getKind() == TaskEvent.Kind.GENERATE && type != null
                && owners.remove(type.getQualifiedName().toString())) {
            try {
                output.change(type, file -> new ClassWeaver(file).woven());
            } catch (IOException e) {
                diagnostics.error(ProcessorMessage.NOT_WOVEN, type, e);
            } catch (RuntimeException | LinkageError defect) {
                diagnostics.bug(defect);
            }
        }
    }
}
