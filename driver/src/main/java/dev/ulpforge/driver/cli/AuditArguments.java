package dev.ulpforge.driver.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ulpforge.driver.audit.PeerClasses;
import dev.ulpforge.driver.audit.PeerLibrary;
import dev.ulpforge.driver.audit.RoundedLock;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.lock.LockException;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.DomainException;
import dev.ulpforge.model.spec.Function;

/**
 * What is to be audited.
 *
 * @param functions of one argument
 * @param libraries of which the classes are there
 * @param locks     of correctly rounded kernels, by their functions
 */
record AuditArguments(List<Function> functions, List<PeerLibrary> libraries, Map<Function, Path> locks) {
    private static final String ROUNDED = "--rounded";
    private static final int MOST_THREADS = 1024;

    /** {@return what the words of a command line say} @throws CommandException if they make no sense */
    static AuditArguments of(List<String> functions, List<String> libraries, String classPath, String domain,
            int threads, String rounded) {
        try {
            Domain.parse(domain);
        } catch (DomainException e) {
            throw CommandException.usage(DriverMessage.BAD_DOMAIN.about(domain, e.getMessage()));
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw CommandException.usage(DriverMessage.BAD_OPTION.about("--threads", threads, "write for instance 2"));
        }
        List<Function> wanted = functions.stream().distinct().map(AuditArguments::function).toList();
        return new AuditArguments(wanted,
                libraries.stream().distinct().map(name -> library(name, classPath)).toList(),
                rounded.isEmpty() ? Map.of() : locks(wanted, rounded, domain));
    }

    private static Map<Function, Path> locks(List<Function> functions, String rounded, String domain) {
        Path directory = Arguments.directory(ROUNDED, rounded).toAbsolutePath();
        if (!domain.isEmpty()) {
            throw CommandException.usage(DriverMessage.BAD_OPTION.about(ROUNDED, rounded,
                    "it is for audits of every float; leave out --domain"));
        }
        Map<Function, Path> locks = new LinkedHashMap<>();
        try {
            functions.forEach(fn -> RoundedLock.find(directory, fn).ifPresent(lock -> locks.put(fn, lock)));
        } catch (LockException e) {
            throw CommandException.usage(DriverMessage.BAD_LOCK.about(e.getMessage()));
        }
        return locks;
    }

    /** {@return the lock of a correctly rounded kernel of a function, as a path; empty if there is none} */
    String lock(Function function) {
        return locks.containsKey(function) ? locks.get(function).toString() : "";
    }

    private static Function function(String name) {
        Optional<Function> function = Function.named(name.strip()).filter(f -> f.arity() == 1);
        return function.orElseThrow(() -> CommandException.usage(DriverMessage.BAD_OPTION.about("--functions", name,
                "name functions of one argument, such as sin,exp")));
    }

    private static PeerLibrary library(String name, String classPath) {
        try {
            PeerLibrary library = PeerLibrary.of(name.strip());
            new PeerClasses(classPath).require(library);
            return library;
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(DriverMessage.BAD_LIBRARY.about(name, e.getMessage()));
        }
    }
}
