package dev.ulpforge.processor.plugin;

import java.util.Locale;
import javax.tools.Diagnostic;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;

/** Says once that a javac is too old, where no processors run. */
final class OldCompiler implements TaskListener {
    private final JavacTask task;
    private boolean told;

    OldCompiler(JavacTask task) {
        this.task = task;
    }

    @Override
    public void finished(TaskEvent event) {
        if (!told && event.getKind() == TaskEvent.Kind.ANALYZE) {
            told = true;
            Trees.instance(task).printMessage(Diagnostic.Kind.ERROR,
                    String.format(Locale.ROOT, VersionCheck.TOO_OLD, VersionCheck.running()),
                    event.getCompilationUnit(),
                    event.getCompilationUnit());
        }
    }
}
