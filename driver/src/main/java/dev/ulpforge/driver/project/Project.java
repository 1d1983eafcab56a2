package dev.ulpforge.driver.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.driver.forge.CheckedLock;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.KernelSpec;

/**
 * A user's project, and what it wants of Ulpforge.
 *
 * @param request its description
 */
public record Project(ProjectRequest request) {

    /** {@return the project that a file describes} */
    public static Project read(Path description) {
        return new Project(ProjectRequest.read(description));
    }

    /**
     * {@return the file of the answer} Writes the classes of declared kernels whose locks exist, and an answer: a line
     * {@code kernel STATE FN MAX-ULP DOMAIN LOCK PLACE} for each kernel of the project, where the state is {@code
     * locked}, {@code missing} or, if the file holds another kernel's lock, {@code stale}; a line {@code source FILE}
     * for each class; with tabs between the words.
     *
     * @throws CommandException if a kernel is declared wrongly, a lock is damaged, or a class cannot be written
     */
    public Path answer(Path file) {
        List<DeclaredKernel> declared = declarations().map(DeclaredKernel::of).toList();
        List<String> lines = new ArrayList<>();
        Stream.concat(declared.stream().map(DeclaredKernel::wanted), new AnnotatedMethods(request).wanted().stream())
                .map(this::line).forEach(lines::add);
        new DeclaredClasses(declared, new LockStore(request.locks())).writeBelow(request.output())
                .forEach(path -> lines.add("source\t" + path));
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Declaration> declarations() {
        return Stream.concat(request.declared().stream(),
                request.toml().filter(Files::exists).stream().flatMap(toml -> KernelsToml.read(toml).stream()));
    }

    private String line(WantedKernel wanted) {
        KernelSpec spec = wanted.spec();
        Path path = new LockStore(request.locks()).path(spec);
        return String.join("\t", "kernel", state(spec, path), spec.fn().toString(), spec.demandLine(),
                spec.domain().toString(), path.toString(), wanted.place());
    }

    private static String state(KernelSpec spec, Path path) {
        if (!Files.exists(path)) {
            return "missing";
        }
        return CheckedLock.read(path).spec().text().equals(spec.text()) ? "locked" : "stale";
    }
}
