package dev.ulpforge.verify.symbolic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;

/**
 * Proves that an expression is 0, by identities of real functions that hold wherever both sides are defined. Sound, not
 * complete: the answer "no" proves nothing.
 */
public final class Zeros {
    private final SymbolicForm x;

    private Zeros(SymbolicForm x) {
        this.x = x;
    }

    /** {@return whether an expression is proven to be 0 wherever it is defined} */
    public static boolean isZero(Expression e) {
        return new Zeros(SymbolicForm.of(Atom.X)).zero(e);
    }

    /** {@return whether an expression is proven to be 0 at a finite input, if it is defined there} */
    public static boolean isZero(Expression e, double x) {
        return new Zeros(SymbolicForm.of(Rational.of(new BigDecimal(x)))).zero(e);
    }

    /** {@return numerator and denominator of a constant expression, if it is proven to be rational} */
    public static Optional<List<BigInteger>> rational(Expression constant) {
        try {
            SymbolicForm form = new Zeros(SymbolicForm.ZERO).made(constant);
            return form.isRational()
                    ? Optional.of(List.of(form.rational().n(), form.rational().d()))
                    : Optional.empty();
        } catch (SymbolicForm.TooLargeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    /** {@return the form of an expression in x, if it is not too large} */
    static Optional<SymbolicForm> form(Expression e) {
        try {
            return Optional.of(new Zeros(SymbolicForm.of(Atom.X)).made(e));
        } catch (SymbolicForm.TooLargeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private boolean zero(Expression e) {
        try {
            return made(e).isZero();
        } catch (SymbolicForm.TooLargeException | ArithmeticException _) {
            return false;
        }
    }

    private SymbolicForm made(Expression e) {
        return switch (e) {
            case Expression.OfPairs two -> throw new IllegalArgumentException(two + " is no function of x alone");
            case Expression.Variable _ -> x;
            case Expression.Literal(var value) -> SymbolicForm.of(Rational.of(value));
            case Expression.Named named ->
                named == Expression.Named.PI ? SymbolicForm.of(Atom.PI) : Forms.exp(SymbolicForm.ONE);
            case Expression.Negation(var a) -> made(a).scaled(Gaussian.ONE.negate());
            case Expression.Sum(var a, var b) -> made(a).plus(made(b));
            case Expression.Difference(var a, var b) -> made(a).minus(made(b));
            case Expression.Product(var a, var b) -> made(a).times(made(b));
            case Expression.Quotient(var a, var b) -> Forms.quotient(made(a), made(b));
            case Expression.Power(var a, var p) -> power(made(a), made(p));
            case Expression.Call(var f, var arguments) ->
                call(f, arguments.stream().map(this::made).toList());
            case Expression.Conditional c -> Forms.other(c.comparison().toString(),
                    c.operands().stream().map(this::made).toArray(SymbolicForm[]::new));
        };
    }

    private static SymbolicForm power(SymbolicForm a, SymbolicForm p) {
        return p.isRational() ? Forms.power(a, p.rational()) : Forms.exp(p.times(Forms.log(a)));
    }

    static SymbolicForm call(Function f, List<SymbolicForm> arguments) {
        SymbolicForm u = arguments.getFirst();
        return switch (f) {
            case EXP -> Forms.exp(u);
            case EXP2 -> Forms.exp(u.times(log(2)));
            case EXP10 -> Forms.exp(u.times(log(10)));
            case EXPM1 -> Forms.exp(u).minus(SymbolicForm.ONE);
            case LOG -> Forms.log(u);
            case LOG2 -> Forms.quotient(Forms.log(u), log(2));
            case LOG10 -> Forms.quotient(Forms.log(u), log(10));
            case LOG1P -> Forms.log(u.plus(SymbolicForm.ONE));
            case SIN -> Forms.circle(u).getFirst();
            case COS -> Forms.circle(u).getLast();
            case TAN -> Forms.quotient(Forms.circle(u).getFirst(), Forms.circle(u).getLast());
            case SINPI -> Forms.circle(u.times(pi())).getFirst();
            case COSPI -> Forms.circle(u.times(pi())).getLast();
            case ASIN -> Forms.asin(u);
            case ACOS -> Forms.half(pi()).minus(Forms.asin(u));
            case ATAN -> Forms.atan(u);
            case SINH -> Forms.sinh(u);
            case COSH -> Forms.cosh(u);
            case TANH -> Forms.quotient(Forms.sinh(u), Forms.cosh(u));
            case ASINH -> Forms.log(u.plus(root(u.times(u).plus(SymbolicForm.ONE))));
            case ACOSH -> Forms.log(u.plus(root(u.times(u).minus(SymbolicForm.ONE))));
            case ATANH -> Forms.half(Forms.log(SymbolicForm.ONE.plus(u)).minus(Forms.log(SymbolicForm.ONE.minus(u))));
            case SQRT -> root(u);
            case RSQRT -> Forms.power(u, Rational.HALF.negate());
            case CBRT -> Forms.power(u, Rational.ONE.over(3));
            case ERF -> Forms.odd("erf", u);
            case ERFC -> SymbolicForm.ONE.minus(Forms.odd("erf", u));
            case NORMCDF ->
                Forms.half(SymbolicForm.ONE.plus(Forms.odd("erf", Forms.quotient(u, root(Forms.number(2))))));
            case SIGMOID -> SymbolicForm.ONE.plus(Forms.exp(u.scaled(Gaussian.ONE.negate()))).inverse();
            case SOFTPLUS -> Forms.log(SymbolicForm.ONE.plus(Forms.exp(u)));
            case ABS -> root(u.times(u));
            case GAMMA -> Forms.gamma(u).orElseGet(() -> Forms.other(f.toString(), u));
            case LGAMMA -> Forms.gamma(u).filter(g -> u.rational().signum() > 0).map(Forms::log)
                    .orElseGet(() -> Forms.other(f.toString(), u));
            default -> f.definition().map(e -> new Zeros(u).made(e))
                    .orElseGet(() -> Forms.other(f.toString(), arguments.toArray(SymbolicForm[]::new)));
        };
    }

    private static SymbolicForm root(SymbolicForm u) {
        return Forms.power(u, Rational.HALF);
    }

    private static SymbolicForm pi() {
        return SymbolicForm.of(Atom.PI);
    }

    private static SymbolicForm log(long n) {
        return Forms.log(Forms.number(n));
    }
}
