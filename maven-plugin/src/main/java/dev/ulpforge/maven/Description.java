package dev.ulpforge.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The description of a project for the driver.
 *
 * @param locks    the directory of the lock files
 * @param output   where classes of declared kernels are generated
 * @param encoding the encoding of the sources
 * @param toml     the file that declares kernels, which need not exist
 * @param sources  the sources with annotations
 * @param kernels  the kernels of the plugin's configuration
 */
record Description(Path locks, Path output, String encoding, Path toml, AnnotatedSources sources,
        List<Kernel> kernels) {

    Description {
        kernels = List.copyOf(kernels);
    }

    /** {@return the lines that the driver reads} */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("locks\t" + locks, "output\t" + output, "encoding\t" + encoding,
                "toml\t" + toml));
        sources.roots().forEach(root -> lines.add("root\t" + root));
        sources.files().forEach(file -> lines.add("source\t" + file));
        for (int i = 0; i < kernels.size(); i++) {
            String kernel = "kernel\t" + (i + 1) + "\t";
            kernels.get(i).values().forEach((key, value) -> lines.add(kernel + key + "\t" + value));
        }
        return List.copyOf(lines);
    }
}
