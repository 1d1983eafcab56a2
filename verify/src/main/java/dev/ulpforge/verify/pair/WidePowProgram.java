package dev.ulpforge.verify.pair;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.PairFunction;

/**
 * {@code x^y = 2^(y log2|x|)} on doubles, with logarithm and exponent as sums of two.
 *
 * <p>{@code |x| = 2^k m} with m in [√½, √2) and {@code s = (m - 1)/(m + 1)}, z = s²; {@code atanh(s) = s + s z H(z)}
 * with {@code H(z) = 1/3 + z (1/5 + z/7 + ...)}, so that with a = 2/ln 2 s and t = z H
 *
 * <pre>
 * log2|x| = k + a + a t     h = RN(1/3 + z Q(z))     S = RN(k + a)     L = RN(S + v), v = RN(a t)
 * </pre>
 *
 * where s, z, h, t, a, v and both sums have a second part each, called s' and so on: what their last operation has
 * lost, with what the second parts of operands add to it. The exponent is p = RN(y L) with {@code p' = RN(y L' + (y L -
 * p))}; n is the integer next to p, f = p - n, u = RN(f ln 2), and the result
 *
 * <pre>
 * 2^n RN(w + RN(f² G(f) + RN(p' ln 2 RN(w + f² G) + e)))     w = RN(1 + u)     e = u' + (u - (w - 1))
 * </pre>
 *
 * <p><b>Theorem.</b> No result is off by more than {@link #bound} ULP.
 *
 * <p><i>Proof.</i> Let x be positive and normal, y finite, and |p| below 1021 first.
 * <ul>
 * <li>m - 1 is exact, as is what d = RN(m + 1) has lost: d - 1 is a double. |s| is at most .1716, and {@code s + s'} is
 * the quotient but for 2^-100 of it, three roundings of less than 2^-51 |s|. So is {@code z + z'} its square, z at most
 * .02945. {@code |s'| <= 3 2^-53 |s|}, since the reciprocal in it and what d has lost are off by 2^-53 each, so that
 * {@code |z'| <= 2 |s s'| + 2^-53 z <= 3.5 2^-52 z}.
 * <li>{@code h + h'} is {@code 1/3 + z Q + z' b} with b the first coefficient of Q, where 1/3 - h is exact: h differs
 * from the first part of 1/3 by z Q, less than .0061. H rises by {@code z' (1/5 + 2 z/7 + ...)} from z to z + z', so
 * {@code z' b} is right but for {@code |z'| (E + .3 z)}, with E a bound of |Q - (1/5 + z/7 + ...)|. So h + h' is off by
 * {@code z E} and that and three roundings of less than 2^-52; t + t' by z times that, and a + a' by 2^-100 of it. So
 * {@code (a + a') (1 + t + t')} has a relative error of {@code z² (1 + 2^-50) E + 1.05 2^-52 z³ + 2^-99} at most.
 * <li>What both sums lose is exact, being what the sum of a larger and a smaller double loses: k is 0 or at least 1 in
 * magnitude; |S| is |a| or at least 1/2, and |v| below |a|/100. |k + log2(m)| >= |log2(m)|, so that the relative error
 * of {@code L + L'} is no more than 2^-98 above the former.
 * <li>p and p' are {@code y (L + L')} but for three roundings of values below 2^-50 |p|, and for 2^-1073 if they
 * underflow, which no result shows. n and f are exact, |f| is at most 1/2, |p'| below 2^-40.
 * <li>{@code 2^(f + p') = 2^f + 2^f p' ln 2} but for 2^-81. w and u lose exactly e but for 2^-103; {@code 2^f} is known
 * to 2^-50, p' ln 2 and the sum with e are rounded below 2^-40. So before the last rounding the value is off by 2^-80,
 * and by what {@link WidePowError} bounds: {@code f² (G - g)}, g = (2^f - 1 - f ln 2)/f²; the rounding of f²; half of
 * the unit of the last addend; and 2^f times ln 2 times the error of the exponent, |p + p'| times that of L + L'.
 * <li>Its unit is 2^-53 where f is not above 2^-30, else 2^-52: below 0 the value is less than 1. The product with 2^n
 * is exact. The theorem of {@code CellBound} on values that are rounded adds 1/2.
 * </ul>
 * The slow path has {@code 2^54 |x|} for a subnormal x, exactly; it limits |p| to 1200, from where on all results are
 * zeros or infinities, and multiplies by 2^n in two steps, of which the first is exact. The second rounds to
 * subnormals, whose unit is at least twice that of the value before: it adds 1/2 to half of its error; |p| is below
 * 1076 where the result is not 0 and ought not to be. Signs and special values are what C99
 * F.9.4.4 says: masks depend on one argument each, on x by comparisons with 0, ±1 and infinity, on y by its class and
 * parity.
 *
 * @param log the coefficients of Q, of increasing powers
 * @param exp those of G
 */
public record WidePowProgram(List<Double> log, List<Double> exp) implements PairProgram {
    /** The largest numbers of coefficients: a program has no more operations. */
    private static final int MOST_OF_LOG = 8;
    private static final int MOST_OF_EXP = 11;
    private static final double USUAL = 1021;
    private static final int MORE = 54;

    /** Copies the lists. */
    public WidePowProgram {
        log = List.copyOf(log);
        exp = List.copyOf(exp);
    }

    /** {@return members of all sizes, with constants of no use, all different} */
    static Stream<PairProgram> shapes() {
        return IntStream.rangeClosed(2, MOST_OF_LOG).boxed().flatMap(logs -> IntStream.rangeClosed(2, MOST_OF_EXP)
                .mapToObj(exps -> new WidePowProgram(PairProgram.distinct(logs, 3), PairProgram.distinct(exps, 4))));
    }

    @Override
    public PairFunction function() {
        return PairFunction.POW;
    }

    @Override
    public PairProgram withConstantsOf(Program other) {
        Program own = program();
        return new WidePowProgram(PairProgram.doubles(own, log, other), PairProgram.doubles(own, exp, other));
    }

    @Override
    public Program program() {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 y = b.wideY();
        F64 least = b.f64(Double.MIN_NORMAL);
        F64 base = x.abs();
        F64 usual = b.f64(WideLogarithmCode.offset(0));
        WidePowerCode power = WidePowerCode.of(y, WideLogarithmCode.of(x, usual, log), exp);
        Mask isUsual = least.atMost(x).and(x.below(b.f64(Double.POSITIVE_INFINITY)))
                .and(power.high().abs().below(b.f64(USUAL)));
        Mask isTiny = base.below(least);
        F64 scaled = isTiny.select(base.times(b.f64(Math.scalb(1.0, MORE))), base);
        F64 further = isTiny.select(b.f64(WideLogarithmCode.offset(MORE)), usual);
        F64 any = WidePowerCode.of(y, WideLogarithmCode.of(scaled, further, log), exp).any();
        return b.build(isUsual.fastPath(power.usual(), new WidePowSpecials(x, y).of(any)));
    }

    @Override
    public PairBound bound() {
        return new WidePowError(log, exp).bound();
    }
}
