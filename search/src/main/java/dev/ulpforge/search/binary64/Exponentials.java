package dev.ulpforge.search.binary64;

import java.util.Random;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.scheme.exponential.ExponentialSum;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.real.Ball;

/**
 * Programs for {@code f(x) = e^(rate x)}, the exponential itself, and {@code e^x - 1}. Beyond the inputs with normal
 * results the power of two is applied in two halves, so that only the last product rounds subnormal results.
 */
final class Exponentials {
    private static final Expression LOG = Expression.parse("log");

    private Exponentials() {}

    /** {@return programs for a target, if it is such an exponential} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        return ExponentialSum.of(target.f(), new Random(0)).filter(sum -> sum.isOneSided() && sum.rising() == 1)
                .map(sum -> of(target, sum)).orElse(Stream.empty());
    }

    private static Stream<DoubleCandidate> of(DoubleTarget target, ExponentialSum sum) {
        if (sum.constant() == 0) {
            Ball rate = Expressions.evaluate(LOG, target.at(Ball.ONE), DoubleTarget.BITS);
            return Stream.concat(
                    ExponentialCore.of(target.f(), rate)
                            .flatMap(core -> Stream.of(false, true).map(exact -> pure(core, exact))),
                    TabledExponential.of(target.f(), rate).map(Exponentials::tabled));
        }
        return sum.constant() == -1 && sum.rate() == 1
                ? TabledExponential.natural().map(Exponentials::lessOne)
                : Stream.empty();
    }

    private static DoubleCandidate pure(ExponentialCore core, boolean compensated) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        ExponentialCore.Value fast = core.of(x);
        F64 normal = significand(fast, compensated).bits().plus(fast.in().exponent()).asDouble();
        ExponentialCore.Value slow = core.of(core.reduction().clamped(x));
        F64 any = slow.in().scaled(significand(slow, compensated)).unlessNaN(x);
        F64 y = x.abs().atMost(b.f64(core.reduction().normal())).fastPath(normal, any);
        return new DoubleCandidate("powers of two, degree " + core.degree() + (compensated ? ", compensated" : ""),
                b.build(y));
    }

    private static DoubleCandidate tabled(TabledExponential table) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        PowerReduction.Reduced fast = table.reduction().of(x);
        F64 normal = table.significand(fast).bits().plus(fast.exponent()).asDouble();
        PowerReduction.Reduced slow = table.reduction().of(table.reduction().clamped(x));
        F64 any = slow.scaled(table.significand(slow)).unlessNaN(x);
        F64 y = x.abs().atMost(b.f64(table.reduction().normal())).fastPath(normal, any);
        return new DoubleCandidate("powers of two, " + table.name(), b.build(y));
    }

    private static F64 significand(ExponentialCore.Value value, boolean compensated) {
        return compensated ? value.compensated() : value.square().program().f64(1).plus(value.lessOne());
    }

    private static DoubleCandidate lessOne(TabledExponential table) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 fast = table.lessOne(table.reduction().of(x)).rounded().withSignOf(x);
        PowerReduction.Reduced large = table.reduction().of(table.reduction().clamped(x));
        F64 any = x.below(b.f64(0)).select(b.f64(-1), large.scaled(table.significand(large))).unlessNaN(x);
        F64 y = x.abs().atMost(b.f64(table.reduction().normal())).fastPath(fast, any);
        return new DoubleCandidate("less one, " + table.name(), b.build(y));
    }
}
