package dev.ulpforge.verify.oracle.jet;

import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.ScaledBesselI;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

/** Operations on {@linkplain TightJet tight jets} on one block. */
final class TightCalculus {
    /** An operation on the jets at a point, or over an interval. */
    @FunctionalInterface
    interface Operation {
        Jet apply(JetCalculus calculus, List<Jet> operands);
    }

    final int bits;
    private final JetCalculus narrow;
    private final JetCalculus wide;
    private final Ball radius;

    /** @param h the largest distance from the centre to a point of the block */
    TightCalculus(int order, int bits, double h) {
        this.bits = bits;
        narrow = new JetCalculus(order, bits);
        wide = new JetCalculus(order + 1, bits);
        radius = Ball.of(h);
    }

    TightJet variable(Ball centre, Ball block) {
        return new TightJet(Jet.variable(centre, narrow.order()), Jet.variable(block, wide.order()));
    }

    TightJet constant(Ball c) {
        return new TightJet(narrow.constant(c), wide.constant(c));
    }

    /** {@return the jet of a function of which nothing is known, not even whether it is defined} */
    TightJet unknown() {
        return new TightJet(narrow.unknown(), wide.unknown());
    }

    TightJet of(Operation operation, TightJet... operands) {
        if (Stream.of(operands).anyMatch(TightJet::isUndefined)) {
            return TightJet.UNDEFINED;
        }
        Jet over = operation.apply(wide, Stream.of(operands).map(TightJet::over).toList());
        if (over == Jet.UNDEFINED) {
            return TightJet.UNDEFINED;
        }
        Jet at = operation.apply(narrow, Stream.of(operands).map(TightJet::at).toList());
        return at == Jet.UNDEFINED
                ? unknown()
                : over.value().isWhole() ? new TightJet(at, wide.unknown()) : tightened(at, over);
    }

    /** Coefficient k differs from that at the centre by at most {@code (k + 1) |f_(k+1)| h}. */
    private TightJet tightened(Jet at, Jet over) {
        Ball[] c = new Ball[wide.order() + 1];
        c[wide.order()] = over.c(wide.order());
        for (int k = narrow.order(); k >= 0; k--) {
            Ball change = c[k + 1].multiply(radius, bits).multiply(k + 1L, bits);
            c[k] = change.isBounded() ? over.c(k).meet(at.c(k).widen(change, bits), bits) : over.c(k);
        }
        return new TightJet(at, new Jet(c));
    }

    TightJet add(TightJet a, TightJet b) {
        return of((c, j) -> c.add(j.get(0), j.get(1)), a, b);
    }

    TightJet subtract(TightJet a, TightJet b) {
        return of((c, j) -> c.subtract(j.get(0), j.get(1)), a, b);
    }

    TightJet multiply(TightJet a, TightJet b) {
        return of((c, j) -> j.get(0) == j.get(1) ? c.square(j.get(0)) : c.multiply(j.get(0), j.get(1)), a, b);
    }

    TightJet divide(TightJet a, TightJet b) {
        return of((c, j) -> c.divide(j.get(0), j.get(1)), a, b);
    }

    TightJet negate(TightJet a) {
        return of((c, j) -> c.negate(j.getFirst()), a);
    }

    TightJet scale(TightJet a, Ball by) {
        return of((c, j) -> c.scale(j.getFirst(), by), a);
    }

    TightJet call(Function f, TightJet a) {
        return of((c, j) -> JetFunctions.apply(f, c, j.getFirst()), a);
    }

    TightJet power(TightJet a, Value p) {
        return of((c, j) -> new JetPowers(c).power(j.getFirst(), p), a);
    }

    /** {@return {@code exp(u²) erfc(u)} for a positive u} */
    TightJet scaledErfc(TightJet u) {
        return of((c, j) -> c.compose(ScaledErfc.jet(j.getFirst().value(), c.order(), c.bits()), j.getFirst()), u);
    }

    /** {@return {@code e^-u I_n(u)}, n = 0 or 1, for a positive u} */
    TightJet scaledBesselI(int n, TightJet u) {
        return of((c, j) -> c.compose(new Jet(ScaledBesselI.coefficients(n, j.getFirst().value(), c.order(), c.bits())),
                j.getFirst()), u);
    }
}
