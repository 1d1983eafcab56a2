package dev.ulpforge.driver.explain;

import java.util.List;

import dev.ulpforge.model.reading.Purpose;

/**
 * One way through a program.
 *
 * @param title    which inputs take it
 * @param sections its steps, by what they are for, in order
 */
public record PathReading(String title, List<Section> sections) {

    /** Copies. */
    public PathReading {
        sections = List.copyOf(sections);
    }

    /** Steps in a row that serve one purpose. */
    public record Section(Purpose purpose, List<Step> steps) {
        /** Copies. */
        public Section {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step.
     *
     * @param name    the name of its value
     * @param formula the value in terms of earlier ones
     * @param range   the least and the greatest value that were seen; empty for what is true or false
     * @param remarks what there is to say of its constants and tables
     */
    public record Step(String name, String formula, String range, List<String> remarks) {
        /** Copies. */
        public Step {
            remarks = List.copyOf(remarks);
        }
    }
}
