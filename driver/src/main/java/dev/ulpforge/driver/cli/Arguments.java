package dev.ulpforge.driver.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

import dev.ulpforge.codegen.emit.KernelClass;
import dev.ulpforge.driver.forge.CheckedLock;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.DomainException;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.ExpressionException;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Signature;
import dev.ulpforge.model.spec.SignatureException;

/** Reads the arguments of the command line; refuses invalid ones in the user's words. */
final class Arguments {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,5})([smh])");
    private static final Duration LONGEST = Duration.ofHours(24);

    private Arguments() {}

    static KernelSpec spec(String text, String domain, DemandOptions options) {
        String expression = text.strip();
        try {
            Expression fn = Expression.parse(expression);
            return new KernelSpec(Signature.of(fn, options.signature().result()), fn,
                    Domain.parse(domain, options.signature().result()),
                    options.demands());
        } catch (ExpressionException e) {
            throw CommandException.usage(DriverMessage.BAD_EXPRESSION.about(expression, e.getMessage()));
        } catch (DomainException e) {
            throw CommandException.usage(DriverMessage.BAD_DOMAIN.about(domain, e.getMessage()));
        } catch (SignatureException e) {
            throw CommandException.usage(DriverMessage.BAD_OPTION.about("--type", options.signature().result(),
                    e.getMessage()));
        }
    }

    static Duration budget(String text) {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            long number = Long.parseLong(time.group(1));
            Duration budget = switch (time.group(2)) {
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
            if (budget.isPositive() && budget.compareTo(LONGEST) <= 0) {
                return budget;
            }
        }
        throw CommandException.usage(DriverMessage.BAD_BUDGET.about(text));
    }

    static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw CommandException.usage(DriverMessage.BAD_SEED.about(text));
        }
    }

    /** {@return for which CPUs a search is; empty for the default} */
    static String cost(String text) {
        try {
            return text.isEmpty() || Costs.of(text) != null ? text : "";
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(DriverMessage.BAD_COST.about(text, e.getMessage()));
        }
    }

    /** {@return how many programs a clock chooses from} */
    static int finalists(String text) {
        if (!text.matches("[1-9][0-9]?|100")) {
            throw CommandException.usage(DriverMessage.BAD_FINALISTS.about(text));
        }
        return Integer.parseInt(text);
    }

    /** {@return the name of a class, of which the last part is not taken by the kernels' nested class} */
    static String className(String text) {
        if (!SourceVersion.isName(text) || text.substring(text.lastIndexOf('.') + 1).equals(KernelClass.VECTORS)) {
            throw CommandException.usage(DriverMessage.BAD_CLASS.about(text));
        }
        return text;
    }

    static String methodName(String text) {
        if (!SourceVersion.isIdentifier(text) || SourceVersion.isKeyword(text)) {
            throw CommandException.usage(DriverMessage.BAD_NAME.about(text));
        }
        return text;
    }

    static LockFile lock(String path) {
        Path file = path(path);
        if (!Files.exists(file)) {
            throw CommandException.usage(DriverMessage.BAD_LOCK.about(path + ": there is no such file"));
        }
        return CheckedLock.read(file);
    }

    /** {@return a directory that exists} */
    static Path directory(String option, String text) {
        Path path = path(option, text, "read");
        if (!Files.isDirectory(path)) {
            throw CommandException.usage(DriverMessage.NO_DIRECTORY.about(option, text, "read"));
        }
        return path;
    }

    /** {@return a directory that exists or can be made, and can be written to} */
    static Path newDirectory(String option, String text) {
        Path path = path(option, text, "written to");
        Path existing = path.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw CommandException.usage(DriverMessage.NO_DIRECTORY.about(option, text, "written to"));
        }
        return path;
    }

    /** {@return the absolute path of a file that can be made or replaced} */
    static Path newFile(String option, String text) {
        Path file = path(option, text, "written to").toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw CommandException
                    .usage(DriverMessage.BAD_OPTION.about(option, text, "it is a directory; name a file in it"));
        }
        newDirectory(option, file.getParent().toString());
        return file;
    }

    /** {@return a path of a lock or of a directory of locks} */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw CommandException.usage(DriverMessage.BAD_LOCK.about(text + ": it is not a path"));
        }
    }

    private static Path path(String option, String text, String use) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw CommandException.usage(DriverMessage.NO_DIRECTORY.about(option, text, use));
        }
    }
}
