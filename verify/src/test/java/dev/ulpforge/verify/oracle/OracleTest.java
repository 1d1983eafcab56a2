package dev.ulpforge.verify.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.codegen.spec.Domain;
import dev.ulpforge.codegen.spec.Expression;
import dev.ulpforge.codegen.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Inputs;
import dev.ulpforge.verify.real.Mpfr;

import static org.assertj.core.api.Assertions.assertThat;

class OracleTest {
    private static final long SEED = 20260102;

    static Stream<Function> quick() {
        return Stream.of(Function.values()).filter(
                f -> f.arity() == 1 && f != Function.ABS && f != Function.GAMMA && f != Function.LGAMMA
                        && f != Function.AIRYAI);
    }

    private static final Map<String, Oracle> MADE = new ConcurrentHashMap<>();

    private static Oracle oracle(String fn, String domain) {
        return MADE.computeIfAbsent(fn + " on " + domain, _ -> Oracle.of(Expression.parse(fn), Domain.parse(domain)));
    }

    /** Arguments nearest to multiples of pi/2, and others that are hard to reduce or to round. */
    @ParameterizedTest
    @EnumSource(value = Function.class, names = { "SIN", "COS", "TAN", "EXP", "LOG", "CBRT", "ATAN" })
    void containsTheHardestValues(Function f) {
        var mpfr = Mpfr.ofPrecision(160);
        Assumptions.assumeTrue(mpfr.isPresent(), "skipped: this machine has no MPFR");
        Oracle oracle = oracle(f.toString(), "");
        for (float x : new float[]{ 0x1.f37b1ap95f, 0x1.f4fd04p-1f, 0x1.6ac5b2p34f, 0x1.f9cbe2p7f, 0x1.921fb6p0f,
                0x1.921fb6p1f,
                0x1.2d97c8p2f, 0x1.4652dep6f, 0x1.cc0a02p40f, 0x1.fffffep127f, 0x1.62e43p6f, -0x1.9fe368p6f,
                0x1.000002p0f,
                0x1.fffffep-1f, 0x1.33333p13f, 0x1.ddc6ccp80f, 0x1p-149f, 0x1p-126f }) {
            assertThat(PieceCheck.fault(at(oracle.pieces(), x).orElseThrow(), x, exact(mpfr.get(), f, x))).isEmpty();
        }
    }

    /** MPFR takes very long where exp overflows. */
    private static Optional<Ball> exact(Mpfr mpfr, Function f, float x) {
        return f == Function.EXP && x > 1e4f ? Optional.of(Ball.of(0x1p200)) : mpfr.apply(f, x);
    }

    @ParameterizedTest
    @MethodSource("quick")
    void containsTheValuesOfMpfr(Function f) {
        compare(f, oracle(f.toString(), ""), f == Function.ERFC || f == Function.NORMCDF ? 20_000 : 100_000);
    }

    @ParameterizedTest
    @CsvSource({ "gamma, '[-2.5, 4]'", "lgamma, '[-2.5, 4]'", "gamma, '[-1000, -60]'", "lgamma, '[-1e7, -15]'",
            "airyai, '[-7, 30]'" })
    void containsTheValuesOfMpfrOnADomain(String f, String domain) {
        compare(Function.valueOf(f.toUpperCase(java.util.Locale.ROOT)), oracle(f, domain), 20_000);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = { "gamma", "lgamma" })
    void containsTheValuesOfMpfrEverywhere(String f) {
        compare(Function.valueOf(f.toUpperCase(java.util.Locale.ROOT)), oracle(f, ""), 1_000_000);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("quick")
    void containsManyValuesOfMpfr(Function f) {
        compare(f, oracle(f.toString(), ""), 3_000_000);
    }

    private static void compare(Function f, Oracle oracle, int inputs) {
        var mpfr = Mpfr.ofPrecision(100);
        Assumptions.assumeTrue(mpfr.isPresent(), "skipped: this machine has no MPFR");
        Random random = new Random(SEED);
        List<Piece> pieces = oracle.pieces();
        for (int i = 0; i < inputs; i++) {
            float x = i % 4 == 0 ? anEnd(pieces.get(random.nextInt(pieces.size())), random) : Inputs.next(f, random);
            Optional<Piece> piece = at(pieces, x);
            if (piece.isPresent() && Float.isFinite(x) && (Math.abs(x) < 1e4 || isTame(f))) {
                assertThat(PieceCheck.fault(piece.get(), x, mpfr.get().apply(f, x))).as("%s", f).isEmpty();
            }
        }
    }

    /** MPFR takes very long for the others at large arguments. */
    private static boolean isTame(Function f) {
        return switch (f) {
            case SIN, COS, TAN, SINPI, COSPI, LOG, LOG2, LOG10, LOG1P, SQRT, RSQRT, CBRT, ATAN, ASINH, ACOSH -> true;
            default -> false;
        };
    }

    private static float anEnd(Piece piece, Random random) {
        return Float.intBitsToFloat(random.nextBoolean() ? piece.first() : piece.last());
    }

    private static Optional<Piece> at(List<Piece> pieces, float x) {
        int bits = Float.floatToRawIntBits(x);
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (Integer.compareUnsigned(pieces.get(middle).first(), bits) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Piece p = pieces.get(low);
        boolean inside = Integer.compareUnsigned(p.first(), bits) <= 0 && Integer.compareUnsigned(bits, p.last()) <= 0;
        return inside ? Optional.of(p) : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[-1, 2]", "(0, 1]", "[0x1p-149, inf)", "[-inf, -1)", "(-0x1p-126, 0x1p-126)",
            "[3, 3]" })
    void piecesCoverTheDomainOnceInOrder(String domain) {
        Domain d = Domain.parse(domain);
        long covered = 0;
        long next = 0;
        for (Piece piece : Oracle.of(Expression.parse("tanh"), d).pieces()) {
            assertThat(Integer.toUnsignedLong(piece.first())).isGreaterThanOrEqualTo(next);
            assertThat(piece.first() ^ piece.last()).isNotNegative();
            assertThat(d.contains(Float.intBitsToFloat(piece.first()))).isTrue();
            assertThat(d.contains(Float.intBitsToFloat(piece.last()))).isTrue();
            next = Integer.toUnsignedLong(piece.last()) + 1;
            covered += piece.size();
        }
        assertThat(covered).isEqualTo(d.size());
    }

    @ParameterizedTest
    @MethodSource("quick")
    void boundsAreFarBelowAnUlpAndPiecesAreFew(Function f) {
        List<Piece> pieces = oracle(f.toString(), "").pieces();
        assertThat(pieces.size()).isLessThan(5_000);
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Polynomial p && p.size() > 1) {
                double least = Math.min(Math.abs(p.at(Float.intBitsToFloat(p.first()))),
                        Math.abs(p.at(Float.intBitsToFloat(p.last()))));
                assertThat(p.error() / Rounding.ulp(least)).as("%s %s", f, p).isLessThan(0x1p-20);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "x * 0.5 * (1 + erf(x / sqrt(2)))", "x / (1 + exp(-x))", "log(1 + exp(x))", "exp(x) - 1",
            "1 / (1 + exp(-x))", "max(x, 0)", "min(max(x, 0), 6)", "x * tanh(softplus(x))", "x^(1/3)", "x^-1.5",
            "abs(x)^0.25 - 2",
            "(exp(x) - exp(-x)) / 2", "sqrt(1 - x^2)", "1 / x - 1 / (x + 1)", "exp(-x^2 / 2) / sqrt(2 * pi)",
            "atan(1 / x)" })
    void compositionsAgreeWithExactEvaluation(String fn) {
        Oracle oracle = oracle(fn, "");
        Random random = new Random(SEED);
        List<Piece> pieces = oracle.pieces();
        for (int i = 0; i < 4_000; i++) {
            float x = switch (i % 3) {
                case 0 -> anEnd(pieces.get(random.nextInt(pieces.size())), random);
                case 1 -> Float.intBitsToFloat(random.nextInt());
                default -> (float) random.nextGaussian(0, 4);
            };
            Value v = oracle.value(x, 90);
            Optional<Ball> exact = v.isNumber() ? Optional.of(v.ball(90)) : Optional.empty();
            assertThat(PieceCheck.fault(at(pieces, x).orElseThrow(), x, exact)).as(fn).isEmpty();
        }
    }

    @Test
    void periodicCompositionsAreCoveredToo() {
        Oracle oracle = oracle("sin(x) / x", "[0x1p20, 0x1p21]");
        for (float x = 0x1p20f; x <= 0x1p21f; x += 1024.0625f) {
            assertThat(PieceCheck.fault(at(oracle.pieces(), x).orElseThrow(), x, Optional.of(oracle.enclosure(x, 90))))
                    .isEmpty();
        }
    }

    @Test
    void aFalsifiedBoundIsCaught() {
        List<Piece> pieces = oracle("exp", "[0.5, 80]").pieces();
        int caught = 0;
        for (Piece piece : pieces) {
            Piece.Polynomial p = (Piece.Polynomial) piece;
            double[] c = p.c().clone();
            c[0] += 4 * p.error();
            caught += faulty(new Piece.Polynomial(p.first(), p.last(), p.center(), c, p.error())) ? 1 : 0;
            caught += faulty(
                    new Piece.Polynomial(p.first(), p.last(), p.center(), Arrays.copyOf(p.c(), p.c().length - 1),
                            p.error() / 8)) ? 1 : 0;
            assertThat(faulty(p)).isFalse();
        }
        assertThat(caught).isEqualTo(2 * pieces.size());
    }

    private static boolean faulty(Piece.Polynomial p) {
        Oracle exact = oracle("exp", "[1, 1]");
        int step = Math.max(1, (p.last() - p.first()) / 16);
        boolean found = false;
        for (int bits = p.first(); bits <= p.last() && bits > 0; bits += step) {
            float x = Float.intBitsToFloat(bits);
            found |= PieceCheck.fault(p, x, Optional.of(exact.enclosure(x, 100))).isPresent();
        }
        return found;
    }
}
