package dev.ulpforge.verify.symbolic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.real.Ball;

/** A real constant: a ball around it, and what is known of it exactly, which tells whether it is zero. Immutable. */
public final class Constant {
    private final SymbolicForm form;
    private final Ball ball;

    private Constant(SymbolicForm form, Ball ball) {
        this.form = form;
        this.ball = ball;
    }

    /** {@return a whole number} */
    public static Constant of(long n) {
        return new Constant(Forms.number(n), Ball.of(BigInteger.valueOf(n), 0));
    }

    /** {@return a whole number} */
    public static Constant of(BigInteger n) {
        return new Constant(SymbolicForm.of(new Rational(n, BigInteger.ONE)), Ball.of(n, 0));
    }

    /** {@return a finite double} */
    public static Constant of(double x) {
        return new Constant(SymbolicForm.of(Rational.of(new BigDecimal(x))), Ball.of(x));
    }

    /** {@return a leaf of an expression: a number, pi or e} */
    public static Constant of(Expression leaf, int bits) {
        return switch (leaf) {
            case Expression.Literal(var value) -> {
                Rational q = Rational.of(value);
                yield new Constant(SymbolicForm.of(q), ratio(q, bits));
            }
            case Expression.Named named -> named == Expression.Named.PI
                    ? new Constant(SymbolicForm.of(Atom.PI), Functions.pi(bits))
                    : new Constant(Forms.exp(SymbolicForm.ONE), Functions.e(bits));
            default -> throw new IllegalArgumentException("no leaf: " + leaf);
        };
    }

    private static Ball ratio(Rational q, int bits) {
        return Ball.of(q.n(), 0).divide(Ball.of(q.d(), 0), bits);
    }

    /** {@return an enclosure} */
    public Ball ball() {
        return ball;
    }

    /** {@return numerator and denominator, if this is known to be rational} */
    public Optional<List<BigInteger>> rational() {
        return form != null && form.isRational()
                ? Optional.of(List.of(form.rational().n(), form.rational().d()))
                : Optional.empty();
    }

    /**
     * {@return the sign, 0 for exactly zero}
     *
     * @throws UndecidedException if this is neither proven to be zero nor separated from it by its ball
     */
    public int signum() {
        if (ball.signum() != 0) {
            return ball.signum();
        }
        if (ball.isZero() || form != null && isZero()) {
            return 0;
        }
        throw new UndecidedException("a constant is not told from 0: it is within " + ball);
    }

    private boolean isZero() {
        try {
            return form.isZero();
        } catch (SymbolicForm.TooLargeException _) {
            return false;
        }
    }

    private static Constant made(java.util.function.Supplier<SymbolicForm> form, Ball ball) {
        try {
            SymbolicForm f = form.get();
            return new Constant(f, f.isEmpty() ? Ball.ZERO : ball);
        } catch (SymbolicForm.TooLargeException | ArithmeticException | NullPointerException _) {
            return new Constant(null, ball);
        }
    }

    public Constant plus(Constant b, int bits) {
        return made(() -> form.plus(b.form), ball.add(b.ball, bits));
    }

    public Constant times(Constant b, int bits) {
        return made(() -> form.times(b.form), ball.multiply(b.ball, bits));
    }

    public Constant negate() {
        return new Constant(form == null ? null : form.scaled(Gaussian.ONE.negate()), ball.negate());
    }

    public Constant over(Constant b, int bits) {
        return made(() -> Forms.quotient(form, b.form), ball.divide(b.ball, bits));
    }

    /** {@return f of this, which must be in its domain} */
    public Constant apply(Function f, int bits) {
        return made(() -> Zeros.call(f, List.of(known())), Functions.apply(f, ball, bits));
    }

    private SymbolicForm known() {
        if (form == null) {
            throw new SymbolicForm.TooLargeException();
        }
        return form;
    }
}
