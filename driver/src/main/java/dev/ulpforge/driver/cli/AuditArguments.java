package dev.ulpforge.driver.cli;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.driver.audit.PeerClasses;
import dev.ulpforge.driver.audit.PeerLibrary;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.DomainException;
import dev.ulpforge.model.spec.Function;

/**
 * What is to be audited.
 *
 * @param functions of one argument
 * @param libraries of which the classes are there
 */
record AuditArguments(List<Function> functions, List<PeerLibrary> libraries) {
    private static final int MOST_THREADS = 1024;

    /** {@return what the words of a command line say} @throws CommandException if they make no sense */
    static AuditArguments of(List<String> functions, List<String> libraries, String classPath, String domain,
            int threads) {
        try {
            Domain.parse(domain);
        } catch (DomainException e) {
            throw CommandException.usage(DriverMessage.BAD_DOMAIN.about(domain, e.getMessage()));
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw CommandException.usage(DriverMessage.BAD_OPTION.about("--threads", threads, "write for instance 2"));
        }
        return new AuditArguments(functions.stream().distinct().map(AuditArguments::function).toList(),
                libraries.stream().distinct().map(name -> library(name, classPath)).toList());
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
