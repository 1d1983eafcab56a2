package dev.ulpforge.driver.worker;

import java.nio.file.Path;

import dev.ulpforge.driver.project.Project;
import dev.ulpforge.model.progress.Progress;

/**
 * {@code project --description FILE --answer FILE}: finds the kernels of a build tool's project; the result is the
 * answer's path.
 */
record ProjectTask(Path description, Path answer) implements Task {
    static final String VERB = "project";

    static ProjectTask of(WorkerArguments arguments) {
        return new ProjectTask(arguments.option("--description", Path::of), arguments.option("--answer", Path::of));
    }

    @Override
    public String run(Progress progress) {
        progress.at(0, "reading the project");
        return Project.read(description).answer(answer).toString();
    }
}
