package dev.ulpforge.driver.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

import picocli.CommandLine.Option;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Bound;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.ErrorBoundException;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Signature;
import dev.ulpforge.model.spec.Undefined;

/** The options for demands on a kernel's results. */
final class DemandOptions {
    private static final double CORRECTLY_ROUNDED = 0.5;

    @Option(names = "--type", paramLabel = "TYPE", defaultValue = "float", completionCandidates = ValueCandidates.Types.class, description = "The format of argument and result: float, double, bfloat16 or binary16 (default: ${DEFAULT-VALUE}). Kernels of 16 bits are correctly rounded and need no bound; those of doubles have a bound in ULP.")
    private String type;
    @Option(names = "--max-ulp", paramLabel = "U", description = "The error bound in ULP, from 0.5. One bound or more has to be given.")
    private Optional<String> maxUlp = Optional.empty();
    @Option(names = "--correctly-rounded", description = "The same as --max-ulp 0.5: results are exact values rounded to nearest, ties to even.")
    private boolean correctlyRounded;
    @Option(names = "--max-rel-error", paramLabel = "E", description = "A bound on the relative error, such as 0x1p-12; below 2^-126 it is relative to that.")
    private Optional<String> maxRelError = Optional.empty();
    @Option(names = "--max-abs-error", paramLabel = "E", description = "A bound on the absolute error, such as 1e-4.")
    private Optional<String> maxAbsError = Optional.empty();
    @Option(names = "--monotonic", description = "Results must never fall, or never rise, from an input to the next greater one.")
    private boolean monotonic;
    @Option(names = "--odd", description = "The result at -x must be that at x with its sign flipped, bit for bit, wherever both are in the domain.")
    private boolean odd;
    @Option(names = "--undefined", paramLabel = "RULE", defaultValue = "limit", completionCandidates = ValueCandidates.Undefined.class, description = "Where the expression has no value: limit, its limit; or nan, NaN (default: ${DEFAULT-VALUE}).")
    private String undefined;

    Signature signature() {
        return Format.ofType(type).map(Signature::of).filter(Signature::isSupported)
                .orElseThrow(() -> CommandException.usage(DriverMessage.BAD_OPTION.about("--type", type,
                        "write float, double, bfloat16 or binary16")));
    }

    Demands demands() {
        List<Bound> bounds = new ArrayList<>();
        if (correctlyRounded) {
            bounds.add(new Bound.Ulp(CORRECTLY_ROUNDED));
        }
        maxUlp.ifPresent(text -> bounds.add(ulp(text)));
        maxRelError.ifPresent(text -> bounds.add(error("--max-rel-error", text, Bound.Relative::new)));
        maxAbsError.ifPresent(text -> bounds.add(error("--max-abs-error", text, Bound.Absolute::new)));
        if (bounds.isEmpty() && signature().result().isNarrow()) {
            bounds.addAll(KernelSpec.CORRECTLY_ROUNDED.bounds());
        }
        if (bounds.isEmpty()) {
            throw CommandException.usage(DriverMessage.BAD_COMMAND_LINE.about("Missing required option: '--max-ulp=U',"
                    + " --correctly-rounded, --max-rel-error or --max-abs-error", "ulpforge forge"));
        }
        if (correctlyRounded && maxUlp.isPresent()) {
            throw CommandException.usage(DriverMessage.BAD_OPTION.about("--max-ulp", maxUlp.get(),
                    "--correctly-rounded is a bound in ULP already; leave one of the two out"));
        }
        return new Demands(bounds, monotonic, odd, undefined());
    }

    private Undefined undefined() {
        return switch (undefined) {
            case "limit" -> Undefined.LIMIT;
            case "nan" -> Undefined.NAN;
            default -> throw CommandException.usage(DriverMessage.BAD_OPTION.about("--undefined", undefined,
                    "write limit or nan"));
        };
    }

    private static Bound ulp(String text) {
        try {
            return new Bound.Ulp(Double.parseDouble(text));
        } catch (ErrorBoundException | NumberFormatException e) {
            throw CommandException.usage(DriverMessage.BAD_BOUND.about(text));
        }
    }

    private static Bound error(String option, String text, DoubleFunction<Bound> maker) {
        try {
            return maker.apply(Double.parseDouble(text));
        } catch (ErrorBoundException e) {
            throw CommandException.usage(DriverMessage.BAD_OPTION.about(option, text, e.getMessage()));
        } catch (NumberFormatException e) {
            throw CommandException
                    .usage(DriverMessage.BAD_OPTION.about(option, text, "write a number such as 0x1p-12 or 1e-4"));
        }
    }
}
