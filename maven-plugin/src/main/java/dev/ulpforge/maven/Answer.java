package dev.ulpforge.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The driver's answer about a project.
 *
 * @param kernels the kernels that it asks for
 * @param sources the sources of declared kernels that were written
 */
record Answer(List<KernelState> kernels, List<Path> sources) {

    Answer {
        kernels = List.copyOf(kernels);
        sources = List.copyOf(sources);
    }

    /** {@return the answer in a file} */
    static Answer read(Path file) throws IOException {
        List<KernelState> kernels = new ArrayList<>();
        List<Path> sources = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split("\t", -1);
            if (words[0].equals("kernel")) {
                kernels.add(KernelState.parse(words));
            } else {
                sources.add(Path.of(words[1]));
            }
        }
        return new Answer(kernels, sources);
    }

    /** {@return the kernels without a lock, each once} */
    List<KernelState> unlocked() {
        List<KernelState> unlocked = new ArrayList<>();
        for (KernelState kernel : kernels) {
            if (!kernel.locked() && unlocked.stream().noneMatch(other -> other.lock().equals(kernel.lock()))) {
                unlocked.add(kernel);
            }
        }
        return unlocked;
    }
}
