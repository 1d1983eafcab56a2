package dev.ulpforge.driver.audit;

import java.io.File;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.search.timing.Lanewise;
import dev.ulpforge.search.timing.ScalarLoop;

/**
 * The classes of libraries, from the JDK and from a class path of their own: what Ulpforge itself uses is not visible,
 * so it cannot be audited by mistake in another version.
 */
public final class PeerClasses {
    /** The version of what comes with the JDK, whose own version is on record beside. */
    static final String JDK = "JDK";
    private static final MethodType FLOATS = MethodType.methodType(float.class, float.class);
    private static final MethodType DOUBLES = MethodType.methodType(double.class, double.class);

    private final ClassLoader loader;

    /** @param classPath jars and directories in the form of {@code java -cp}; empty for the JDK alone */
    public PeerClasses(String classPath) {
        URL[] places = Stream.of(classPath.split(File.pathSeparator)).filter(place -> !place.isBlank())
                .map(PeerClasses::url).toArray(URL[]::new);
        loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String place) {
        try {
            return Path.of(place).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(place, e);
        }
    }

    /** @throws IllegalArgumentException if the class of a library cannot be found */
    public void require(PeerLibrary library) {
        if (!library.isVectors()) {
            owner(library);
        }
    }

    /**
     * {@return the version of a library: the file that it comes from, such as {@code jafama-2.3.2.jar}; {@code JDK} for
     * the JDK's}
     *
     * @throws IllegalArgumentException if its class cannot be found
     */
    public String version(PeerLibrary library) {
        if (library.isVectors()) {
            return JDK;
        }
        CodeSource source = owner(library).getProtectionDomain().getCodeSource();
        return source == null
                ? JDK
                : Path.of(URI.create(source.getLocation().toString())).getFileName().toString();
    }

    /** {@return a library's function, as a loop over arrays; empty if it has none of that name} */
    public Optional<Peer> peer(PeerLibrary library, Function function) {
        if (library.isVectors()) {
            return Lanewise.loop(function).map(loop -> new Peer(library, JDK, "lanewise(" + function.name() + ")",
                    WarmLoop.of(loop)));
        }
        String call = owner(library).getSimpleName() + "." + function + "(x)";
        Optional<MethodHandle> floats = method(library, function, FLOATS);
        return floats.or(() -> method(library, function, DOUBLES)).map(method -> new Peer(library, version(library),
                floats.isPresent() ? call : "(float) " + call,
                ScalarLoop.of(MethodHandles.explicitCastArguments(method, DOUBLES))));
    }

    private Optional<MethodHandle> method(PeerLibrary library, Function function, MethodType type) {
        try {
            return Optional.of(MethodHandles.publicLookup().findStatic(owner(library), function.toString(), type));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return Optional.empty();
        }
    }

    private Class<?> owner(PeerLibrary library) {
        try {
            return Class.forName(library.className(), false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalArgumentException("there is no class " + library.className()
                    + " on the class path; name its jar with --class-path", e);
        }
    }
}
