package dev.ulpforge.maven;

import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The executions of this plugin's goals in a build.
 *
 * @param own this plugin as the project has it
 */
record Executions(Plugin own) {

    /** Adds those of the goals that belong to every build and have none. */
    void add() {
        add("forge", "generate-sources");
        add("verify", "verify");
    }

    private void add(String goal, String phase) {
        if (own.getExecutions().stream().anyMatch(execution -> execution.getGoals().contains(goal))) {
            return;
        }
        PluginExecution execution = new PluginExecution();
        execution.setId("ulpforge-" + goal);
        execution.setPhase(phase);
        execution.addGoal(goal);
        if (own.getConfiguration() != null) {
            execution.setConfiguration(new Xpp3Dom((Xpp3Dom) own.getConfiguration()));
        }
        own.addExecution(execution);
        own.flushExecutionMap();
    }
}
