package dev.ulpforge.processor.task;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;

import dev.ulpforge.Approximate;

/** A run of javac that has the plugin. Says where the annotation processor is missing, without which no kernels are. */
public final class PluginTask implements TaskListener {
    private static final String NO_PROCESSOR = "ULP137: -Xplugin:Ulpforge needs the annotation processor of Ulpforge, "
            + "which does not run here: name ulpforge-processor with --processor-path, without -proc:none; or compile "
            + "without the plugin, and weave with the goal ulpforge:weave";
    /** Nothing in here keeps a compiler alive. */
    private static final Map<Elements, WeakReference<PluginTask>> TASKS = Collections
            .synchronizedMap(new WeakHashMap<>());

    private final JavacTask task;
    private boolean known;
    private boolean joined;

    private PluginTask(JavacTask task) {
        this.task = task;
    }

    /** Makes a run of javac one that has the plugin. */
    public static void register(JavacTask task) {
        task.addTaskListener(new PluginTask(task));
    }

    /** {@return the run of javac with these elements, if it has the plugin} */
    public static Optional<PluginTask> of(Elements elements) {
        return Optional.ofNullable(TASKS.get(elements)).map(WeakReference::get);
    }

    /** {@return the compiler's task} From now on the annotation processor is there. */
    public JavacTask join() {
        joined = true;
        return task;
    }

    @Override
    public void started(TaskEvent event) {
        if (!known) {
            known = true;
            TASKS.put(task.getElements(), new WeakReference<>(this));
        }
    }

    @Override
    public void finished(TaskEvent event) {
        if (!joined && event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null
                && isAnnotated(event.getTypeElement())) {
            joined = true;
            Trees.instance(task).printMessage(Diagnostic.Kind.ERROR, NO_PROCESSOR, event.getCompilationUnit(),
                    event.getCompilationUnit());
        }
    }

    private static boolean isAnnotated(Element element) {
        return element.getAnnotation(Approximate.class) != null
                || element.getEnclosedElements().stream().anyMatch(PluginTask::isAnnotated);
    }
}
