package dev.ulpforge.verify.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.Undefined;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.Steps;
import dev.ulpforge.verify.oracle.piece.OrderedPieces;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.oracle.piece.PieceCheck;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.symbolic.UndecidedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OracleTest {
    private static final long SEED = 20260102;

    static Stream<Function> quick() {
        return Stream.of(Function.values()).filter(
                f -> f.arity() == 1 && f != Function.ABS && !Steps.isStep(f) && f != Function.GAMMA
                        && f != Function.LGAMMA && f != Function.DIGAMMA
                        && f != Function.AIRYAI && f != Function.BESSELJ0
                        && f != Function.BESSELJ1);
    }

    private static Oracle oracle(String fn, String domain) {
        return MadeOracles.of(fn, domain);
    }

    private static float anEnd(Piece piece, Random random) {
        return Float.intBitsToFloat(random.nextBoolean() ? piece.first() : piece.last());
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
        assertThat(pieces.size()).isLessThan(f == Function.TANPI ? 12_000 : 5_000);
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Polynomial p && p.size() > 1) {
                double least = Math.min(Math.abs(p.at(Float.intBitsToFloat(p.first()))),
                        Math.abs(p.at(Float.intBitsToFloat(p.last()))));
                assertThat(p.error() / Format.BINARY32.ulp(least)).as("%s %s", f, p).isLessThan(0x1p-20);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "x * 0.5 * (1 + erf(x / sqrt(2)))", "x / (1 + exp(-x))", "exp(x) - 1", "1 / (1 + exp(-x))",
            "max(x, 0)", "min(max(x, 0), 6)", "x^(1/3)", "x^-1.5", "abs(x)^0.25 - 2", "(exp(x) - exp(-x)) / 2",
            "sqrt(1 - x^2)", "exp(-x^2 / 2) / sqrt(2 * pi)",
            "x <= 0.0031308 ? 12.92 * x : 1.055 * x^(1/2.4) - 0.055", "x < sqrt(2) ? exp(x) - 1 : x",
            "x < -1 ? -1 : x > 1 ? 1 : sinpi(x / 2)", "floor(x)", "round(x)", "floor(4 * x) / 4", "x - floor(x)",
            "silu(x^2 - 4)",
            "logcosh(3 * x) / 3",
            "ceil(x / 3)", "trunc(8 * sqrt(x)) / 8", "floor(exp(x))", "exp(-1 / x)", "atan(x + 1) - atan(x)" })
    void compositionsAgreeWithExactEvaluation(String fn) {
        agreesWithExactEvaluation(fn, 1_000);
    }

    /** Parts are huge, tiny, or cancel, for most of the floats. */
    @ParameterizedTest
    @ValueSource(strings = { "log(1 + exp(x))", "log(cosh(x))", "x / (exp(x) - 1)",
            "(exp(x) - exp(-x)) / (exp(x) + exp(-x))", "(1 - cos(x)) / x^2 - 0.5", "log(exp(x)) - x",
            "sqrt(x^2 + 1) - x", "max(x^(1/3) - 0.5, 0)^2.5" })
    void cancellationsAreFewPieces(String fn) {
        isFewPieces(fn);
    }

    /** Whose pieces take seconds each. */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = { "exp(x^2) * erfc(x)", "1 / x - 1 / (x + 1)", "1 / tanh(x) - 1 / x",
            "log(x + sqrt(x^2 + 1))", "cbrt(x + 1) - cbrt(x)" })
    void costlyCancellationsAreFewPiecesToo(String fn) {
        isFewPieces(fn);
    }

    private static void isFewPieces(String fn) {
        String domain = fn.contains("cos") ? "[-3, 3]" : fn.contains("- x") ? "[-10, 10]" : "";
        Oracle oracle = oracle(fn, domain);
        assertThat(oracle.pieces()).hasSizeLessThan(10_000).noneMatch(p -> p instanceof Piece.Pointwise);
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            Piece piece = oracle.pieces().get(random.nextInt(oracle.pieces().size()));
            float x = i % 2 == 0
                    ? anEnd(piece, random)
                    : Float.intBitsToFloat(piece.first() + random.nextInt((int) Math.min(piece.size(), 1 << 30)));
            Value v = oracle.value(x, 90);
            Optional<Ball> exact = v.isNumber() ? Optional.of(v.ball(90)) : Optional.empty();
            assertThat(PieceCheck.fault(piece, x, exact)).as(fn).isEmpty();
        }
    }

    /** An essential singularity, and an oscillation that no piece holds. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "x * sin(1 / x); (0, 0x1p-100]", "sin(exp(x)); [80, 88]" })
    void othersAreRefusedByName(String fn, String domain) {
        assertThatThrownBy(() -> Oracle.of(Expression.parse(fn), Domain.parse(domain)))
                .isInstanceOf(UndecidedException.class).hasMessageContaining(fn + " on the floats from ");
    }

    /** Half of the subnormal values are ties but for the next term. */
    @Test
    void nearAHoleOnePieceKnowsItsSide() {
        Piece.Polynomial p = (Piece.Polynomial) oracle("(1 - cos(x)) / x", "(0, 1]").pieces().get(1);
        assertThat(p.side()).isEqualTo(-1);
        assertThat(p.c()).containsExactly(0, 0.5, 0);
        assertThat(p.size()).isGreaterThan(1 << 24);
    }

    /** Zeros at multiples of 180, of which there are millions. */
    @Test
    void zerosOfDegreesAreExact() {
        Oracle oracle = oracle("sin(x * pi / 180)", "[0x1p40, 0x1p41]");
        Piece.Pointwise piece = (Piece.Pointwise) oracle.pieces().getFirst();
        double[] value = new double[4096];
        double[] error = new double[4096];
        piece.f().evaluate(piece.first(), value, error);
        int zeros = 0;
        for (int i = 0; i < value.length; i++) {
            boolean multiple = (double) Float.intBitsToFloat(piece.first() + i) % 180 == 0;
            assertThat(value[i] == 0 && error[i] == 0).isEqualTo(multiple);
            zeros += multiple ? 1 : 0;
        }
        assertThat(zeros).isEqualTo(91);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = { "x * tanh(softplus(x))", "1 / x - 1 / (x + 1)", "atan(1 / x)",
            "erfcx(exp(x))" })
    void costlyCompositionsAgreeToo(String fn) {
        agreesWithExactEvaluation(fn, 4_000);
    }

    private static void agreesWithExactEvaluation(String fn, int inputs) {
        Oracle oracle = oracle(fn, "");
        Random random = new Random(SEED);
        List<Piece> pieces = oracle.pieces();
        OrderedPieces ordered = new OrderedPieces(pieces);
        for (int i = 0; i < inputs; i++) {
            float x = switch (i % 3) {
                case 0 -> anEnd(pieces.get(random.nextInt(pieces.size())), random);
                case 1 -> Float.intBitsToFloat(random.nextInt());
                default -> (float) random.nextGaussian(0, 4);
            };
            Value v = oracle.value(x, 90);
            Optional<Ball> exact = v.isNumber() ? Optional.of(v.ball(90)) : Optional.empty();
            assertThat(PieceCheck.fault(PieceCheck.at(ordered, x).orElseThrow(), x, exact)).as(fn).isEmpty();
        }
    }

    @Test
    void periodicCompositionsAreCoveredToo() {
        Oracle oracle = oracle("sin(x) / x", "[0x1p20, 0x1p21]");
        OrderedPieces pieces = new OrderedPieces(oracle.pieces());
        for (float x = 0x1p20f; x <= 0x1p21f; x += 1024.0625f) {
            assertThat(PieceCheck.fault(PieceCheck.at(pieces, x).orElseThrow(), x,
                    Optional.of(oracle.enclosure(x, 90))))
                    .isEmpty();
        }
    }

    @Test
    void whatTakesTooManyBlocksIsRefused() {
        assertThatThrownBy(() -> Oracle.of(Expression.parse("sin(exp(x))"), Domain.parse("[-16, 16]"), Undefined.LIMIT,
                1 << 9)).isInstanceOf(UndecidedException.class).hasMessageContaining("turns or steps too often");
    }

    @Test
    void manyTurnsAreLeftToValuesOneByOne() {
        List<Piece> pieces = Oracle.of(Expression.parse("sin(1 / x)"), Domain.parse("[0x1p-16, 0x1p-12]")).pieces();
        assertThat(pieces).hasSizeLessThan(2000).anyMatch(piece -> piece instanceof Piece.Pointwise);
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
