package dev.ulpforge.driver.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.codegen.weave.ClassWeaver;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.progress.Progress;

/**
 * {@code weave --classes DIR}: makes the annotated methods of the class files below a directory call their kernels; the
 * result is how many did not yet.
 */
record WeaveTask(Path classes) implements Task {
    static final String VERB = "weave";

    static WeaveTask of(WorkerArguments arguments) {
        return new WeaveTask(arguments.option("--classes", Path::of));
    }

    @Override
    public String run(Progress progress) {
        progress.at(0, "weaving");
        try {
            int woven = 0;
            for (Path file : files()) {
                woven += weave(file);
            }
            return Integer.toString(woven);
        } catch (IOException e) {
            throw CommandException.usage(DriverMessage.CANNOT_WRITE.about(classes, e));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
    }

    /** A class is left as it is where its kernels are not there: its methods would fail when they are called. */
    private int weave(Path file) throws IOException {
        ClassWeaver weaver = new ClassWeaver(Files.readAllBytes(file));
        if (weaver.methods().isEmpty()) {
            return 0;
        }
        Path kernels = classes.resolve(weaver.kernels() + ".class");
        if (!Files.exists(kernels)) {
            throw CommandException.usage(DriverMessage.NO_KERNELS.about(file, kernels));
        }
        Files.write(file, weaver.woven());
        return weaver.methods().size();
    }
}
