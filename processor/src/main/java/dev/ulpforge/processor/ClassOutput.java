package dev.ulpforge.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The class files that javac has written. */
record ClassOutput(Filer filer, Elements elements) {

    /**
     * Changes the class file of a type. A file is written by its path: for javac a second way would be a clash.
     *
     * @throws IOException if it cannot be read or written
     */
    void change(TypeElement type, UnaryOperator<byte[]> change) throws IOException {
        String home = elements.getPackageOf(type).getQualifiedName().toString();
        String name = elements.getBinaryName(type).toString();
        String file = name.substring(home.isEmpty() ? 0 : home.length() + 1) + ".class";
        FileObject output = filer.createResource(StandardLocation.CLASS_OUTPUT, module(type) + home, file, type);
        if ("file".equals(output.toUri().getScheme())) {
            Path path = Path.of(output.toUri());
            Files.write(path, change.apply(Files.readAllBytes(path)));
            return;
        }
        byte[] changed = change.apply(bytes(module(type) + home, file));
        try (OutputStream out = output.openOutputStream()) {
            out.write(changed);
        }
    }

    /** What javac keeps elsewhere than in files. */
    private byte[] bytes(String home, String file) throws IOException {
        try (InputStream in = filer.getResource(StandardLocation.CLASS_OUTPUT, home, file).openInputStream()) {
            return in.readAllBytes();
        }
    }

    private String module(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        return module == null || module.isUnnamed() ? "" : module.getQualifiedName() + "/";
    }
}
