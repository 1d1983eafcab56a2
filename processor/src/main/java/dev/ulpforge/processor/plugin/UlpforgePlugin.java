package dev.ulpforge.processor.plugin;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;

import dev.ulpforge.processor.task.PluginTask;

/**
 * The plugin of javac that makes annotated methods call their kernels. The annotation processor does the work, where
 * it finds that the plugin is there.
 */
public final class UlpforgePlugin implements Plugin {
    /** For javac, which finds the class by its service file. */
    public UlpforgePlugin() {}

    @Override
    public String getName() {
        return "Ulpforge";
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        if (VersionCheck.running() < VersionCheck.NEEDED) {
            task.addTaskListener(new OldCompiler(task));
        } else {
            PluginTask.register(task);
        }
    }
}
