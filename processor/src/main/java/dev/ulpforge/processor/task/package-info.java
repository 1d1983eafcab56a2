/**
 * Runs of javac that have the plugin: {@link dev.ulpforge.processor.task.PluginTask}. The plugin knows the compiler's
 * task, and the annotation processor knows where class files are written; here they meet.
 *
 * {@snippet :
 * PluginTask.of(environment.getElementUtils()).ifPresent(plugin -> use(plugin.join().getTypes()));
 * }
 */
package dev.ulpforge.processor.task;
