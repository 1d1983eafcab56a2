package dev.ulpforge.search.kernel.periodic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.CoreCode;
import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.OpenConstants;

/**
 * A kernel for a sinusoid: the addition theorem {@code f(c + r) = f(c)·cos(ωr) + f'(c)/ω·sin(ωr)} at nodes c, whose
 * values and slopes are tables. The largest term, {@code f(c) + f'(c)·r}, is formed with its rounding error.
 *
 * @param nodes    the nodes
 * @param core     the core approximation
 * @param care     which rounding errors are mended
 * @param frame    what surrounds it
 * @param promisedUlp what tuning may reach
 */
record RotationDraft(SineNodes nodes, SineCore core, Care care, GuardedReduction frame, double promisedUlp)
        implements
            Draft {
    private static final double RESPONSE = 0x1p-28;
    private static final int SIGN = (int) Format.BINARY32.sign();

    @Override
    public String description() {
        return String.format(Locale.ROOT, "%s, %d + %d coefficients, care for %s", nodes, core.sine().length,
                core.cosine().length,
                care);
    }

    @Override
    public float[] start() {
        return OpenConstants
                .rounded(DoubleStream.concat(Arrays.stream(core.sine()), Arrays.stream(core.cosine())).toArray());
    }

    /** So much that the result moves by about 1/16 ULP, or by one last bit of the constant. */
    @Override
    public float[] steps() {
        return OpenConstants.steps(start(), this::step);
    }

    private double step(int i) {
        int sines = core.sine().length;
        int degree = i < sines ? 2 * i + 3 : 2 * (i - sines) + 2;
        double scale = nodes.law().amplitude() * (i < sines ? nodes.omega() : 1);
        return RESPONSE / Math.pow(nodes.steps().halfWidth(), degree) / scale;
    }

    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        return PeriodicInputs.all(nodes.steps(), domain, random);
    }

    @Override
    public Program with(float[] values) {
        Writer writer = new Writer(values);
        return frame.around(writer.b, writer::result);
    }

    /** Writes the program. */
    private final class Writer {
        private final ProgramBuilder b = new ProgramBuilder();
        private final int x = b.input();
        private final int[] sine;
        private final int[] cosine;

        Writer(float[] values) {
            int[] holes = IntStream.range(0, values.length).map(i -> b.hole(values[i])).toArray();
            sine = Arrays.copyOf(holes, core.sine().length);
            cosine = Arrays.copyOfRange(holes, sine.length, holes.length);
        }

        private int result(Reduced reduced) {
            return signed(rotated(reduced), reduced.index());
        }

        private int rotated(Reduced reduced) {
            int r = reduced.high();
            int s = square(reduced);
            int inner = CoreCode.polynomial(b, s, sine);
            int bent = core.excess() == 0
                    ? b.binary(BinaryKind.MUL, s, inner)
                    : b.fma(s, inner, b.constant((float) core.excess()));
            boolean low = care.argument() && reduced.low().isPresent();
            if (nodes.areZeros()) {
                return stretched(reduced, bent, low);
            }
            int slope = Tables.entry(b, nodes.slopes(), reduced.index());
            int value = Tables.entry(b, nodes.values(), reduced.index());
            int high = b.fma(slope, r, value);
            int bow = b.binary(BinaryKind.MUL, value, s);
            int bowed = CoreCode.polynomial(b, s, cosine);
            int lower = care.sum()
                    ? b.fma(bow, bowed, b.fma(slope, r, b.binary(BinaryKind.SUB, value, high)))
                    : b.binary(BinaryKind.MUL, bow, bowed);
            int lowest = care.table()
                    ? b.binary(BinaryKind.ADD, lower, Tables.entry(b, nodes.lowerValues(), reduced.index()))
                    : lower;
            return b.binary(BinaryKind.ADD, high, low
                    ? b.fma(slope, b.fma(r, bent, reduced.low().getAsInt()), lowest)
                    : b.fma(b.binary(BinaryKind.MUL, slope, bent), r, lowest));
        }

        private int square(Reduced reduced) {
            int r = reduced.high();
            int s = b.binary(BinaryKind.MUL, r, r);
            if (!care.square() || reduced.low().isEmpty()) {
                return s;
            }
            int low = reduced.low().getAsInt();
            return b.fma(b.binary(BinaryKind.ADD, low, low), r, s);
        }

        /** Near a zero, {@code slope·(r + r·bent)}. */
        private int stretched(Reduced reduced, int bent, boolean low) {
            int r = reduced.high();
            if (nodes.half() && nodes.slopes()[0] == 1) {
                return low
                        ? b.binary(BinaryKind.ADD, r, b.fma(r, bent, reduced.low().getAsInt()))
                        : b.fma(r, bent, r);
            }
            int slope = Tables.entry(b, nodes.slopes(), reduced.index());
            int rest = low ? b.fma(r, bent, reduced.low().getAsInt()) : b.binary(BinaryKind.MUL, r, bent);
            return b.fma(slope, r, b.binary(BinaryKind.MUL, slope, rest));
        }

        /** The sign of the half period, if the tables hold one half only, and of the input, if the function is odd. */
        private int signed(int y, int index) {
            List<Integer> signs = new ArrayList<>();
            if (nodes.half()) {
                signs.add(b.shift(ShiftKind.SHL, index,
                        Integer.SIZE - 1 - Integer.numberOfTrailingZeros(nodes.n())));
            }
            if (nodes.law().isOdd()) {
                signs.add(b.unary(UnaryKind.BITS, x));
            }
            return signs.stream().reduce((a, c) -> b.binary(BinaryKind.IXOR, a, c))
                    .map(bits -> b.binary(BinaryKind.IAND, bits, b.constant(SIGN)))
                    .map(bits -> b.binary(BinaryKind.IXOR, bits, b.unary(UnaryKind.BITS, y)))
                    .map(bits -> b.unary(UnaryKind.FROM_BITS, bits)).orElse(y);
        }
    }
}
