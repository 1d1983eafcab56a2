package dev.ulpforge.model.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Trace;
import dev.ulpforge.model.ir.Type;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.lock.Point;
import dev.ulpforge.model.lock.SampleInputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** What formulas say is what the ready-made kernels do, up to rounding. */
class FormulaTest {
    private static final double NEAR = 1e-5;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+|-?0x1[0-9a-fp.-]+");

    /** Programs of floats and ints; the formulas of double lanes are read in the same way, but not checked. */
    static List<Named<LockFile>> locks() {
        try (Stream<Path> files = Files.list(Path.of("..", "kernels", "ulpforge"))) {
            return files.filter(file -> file.toString().endsWith(".lock")).sorted()
                    .map(file -> Named.of(file.getFileName().toString(), LockStore.read(file)))
                    .filter(lock -> isOfFloats(lock.getPayload())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfFloats(LockFile lock) {
        return !lock.program().types().contains(Type.DOUBLE);
    }

    @ParameterizedTest
    @MethodSource("locks")
    void formulasHoldOnTheFastPath(LockFile lock) {
        Program program = lock.program();
        Trace trace = trace(lock);
        ProgramReading reading = ProgramReading.of(program);
        int mask = program.ops().get(program.result()) instanceof Op.FastPath fast ? fast.mask() : -1;
        int checked = 0;
        for (int position : reading.steps(program.result())) {
            if (program.types().get(position) == Type.FLOAT) {
                Formula formula = reading.formula(position);
                for (int lane = 0; lane < trace.inputs().size(); lane++) {
                    if (mask < 0 || trace.at(mask, lane) != 0) {
                        checked += check(reading, position, formula, trace, lane) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(500);
    }

    private static Trace trace(LockFile lock) {
        if (lock.program().arguments() == 2) {
            return Trace.ofPairs(lock.program(), lock.samples().points().stream().map(Point::arguments)
                    .filter(pair -> pair.stream().allMatch(Double::isFinite))
                    .map(pair -> new double[]{ pair.getFirst(), pair.getLast() }).toList());
        }
        return Trace.of(lock.program(), SampleInputs.groups(lock.spec().domain()).stream().flatMap(List::stream)
                .filter(Float::isFinite).toList());
    }

    private static boolean check(ProgramReading reading, int position, Formula formula, Trace trace, int lane) {
        OptionalDouble said = value(formula, trace, lane);
        double is = trace.at(position, lane);
        if (said.isEmpty() || !Double.isFinite(is)) {
            return false;
        }
        double off = Math.abs(said.getAsDouble() - is);
        if (!(off <= NEAR * Math.abs(is) || off <= NEAR * scale(formula, trace, lane))) {
            fail(reading.name(position) + " = " + reading.text(position, other -> other != position) + " at "
                    + trace.inputs().get(lane) + ": " + is + ", not " + said.getAsDouble());
        }
        return true;
    }

    /** The largest of the numbers that are added up: what cancels leaves their roundings. */
    private static double scale(Formula formula, Trace trace, int lane) {
        return Stream.concat(Stream.of(formula), formula.parts().stream().flatMap(part -> part.parts().stream()))
                .flatMap(part -> Stream.concat(Stream.of(part), part.parts().stream()))
                .map(part -> value(part, trace, lane)).flatMapToDouble(OptionalDouble::stream).map(Math::abs).max()
                .orElse(0);
    }

    /** The value of a formula in terms of those of others; empty where it is not about numbers. */
    private static OptionalDouble value(Formula formula, Trace trace, int lane) {
        double[] x = new double[formula.parts().size()];
        for (int i = 0; i < x.length; i++) {
            OptionalDouble part = value(formula.parts().get(i), trace, lane);
            if (part.isEmpty()) {
                return part;
            }
            x[i] = part.getAsDouble();
        }
        return switch (formula) {
            case Formula.Value(int position) -> OptionalDouble.of(trace.at(position, lane));
            case Formula.Constant(double value, boolean isFloat) -> OptionalDouble.of(value);
            case Formula.Symbol(String text) when NUMBER.matcher(text).matches() ->
                OptionalDouble.of(Double.parseDouble(text));
            case Formula.Symbol symbol -> OptionalDouble.empty();
            case Formula.Sum sum -> OptionalDouble.of(sum(x));
            case Formula.Product product -> OptionalDouble.of(product(x));
            case Formula.Negation negation -> OptionalDouble.of(-x[0]);
            case Formula.Magnitude magnitude -> OptionalDouble.of(Math.abs(x[0]));
            case Formula.Power power -> OptionalDouble.of(Math.pow(x[0], x[1]));
            case Formula.Infix(Formula.Operator operator, Formula a, Formula b) -> switch (operator) {
                case QUOTIENT -> OptionalDouble.of(x[0] / x[1]);
                default -> OptionalDouble.empty();
            };
            case Formula.Call(String function, List<Formula> arguments) -> switch (function) {
                case "min" -> OptionalDouble.of(Math.min(x[0], x[1]));
                case "max" -> OptionalDouble.of(Math.max(x[0], x[1]));
                case "√" -> OptionalDouble.of(Math.sqrt(x[0]));
                case "sign" -> OptionalDouble.of(Math.copySign(1, x[0]));
                default -> OptionalDouble.empty();
            };
            case Formula.Cases cases -> OptionalDouble.empty();
            case Formula.Entry entry -> OptionalDouble.empty();
        };
    }

    private static double sum(double[] terms) {
        double sum = 0;
        for (double term : terms) {
            sum += term;
        }
        return sum;
    }

    private static double product(double[] factors) {
        double product = 1;
        for (double factor : factors) {
            product *= factor;
        }
        return product;
    }
}
