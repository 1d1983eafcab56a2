package dev.ulpforge.verify.symbolic;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Exponentials, logarithms, powers and circular functions of forms. */
final class Forms {
    private static final SymbolicForm PI = SymbolicForm.of(Atom.PI);
    private static final long MAX_PRIME = 1 << 13;
    private static final BigInteger MOST_FACTORS = BigInteger.valueOf(32);

    private Forms() {}

    static SymbolicForm number(long n) {
        return SymbolicForm.of(Rational.of(n));
    }

    static SymbolicForm half(SymbolicForm a) {
        return a.scaled(Gaussian.of(Rational.HALF));
    }

    static SymbolicForm quotient(SymbolicForm a, SymbolicForm b) {
        return a.times(b.inverse());
    }

    /**
     * {@return e^u: powers of the arguments of logarithms, roots of unity for multiples of i pi, and the exponential of
     * the remainder}
     */
    static SymbolicForm exp(SymbolicForm u) {
        SymbolicForm product = SymbolicForm.ONE;
        SymbolicForm rest = SymbolicForm.ZERO;
        for (Map.Entry<Monomial, Gaussian> t : u.terms().entrySet()) {
            Monomial m = t.getKey();
            Gaussian c = t.getValue();
            Atom only = only(m);
            if (only != null && only.kind() == Atom.Kind.LOGARITHM && c.isReal()) {
                product = product.times(power(only.base(), c.re()));
            } else if (Atom.PI.equals(only) && c.re().signum() == 0 && isTwelfth(c.im())) {
                product = product.times(unityRoot(c.im()));
            } else {
                rest = rest.plus(SymbolicForm.of(c, m));
            }
        }
        return rest.isEmpty() ? product : product.times(SymbolicForm.of(Gaussian.ONE, Monomial.exponential(rest)));
    }

    private static Atom only(Monomial m) {
        boolean single = m.exponent().isEmpty() && m.powers().size() == 1
                && m.powers().get(m.powers().firstKey()).equals(Rational.ONE);
        return single ? m.powers().firstKey() : null;
    }

    private static boolean isTwelfth(Rational q) {
        return BigInteger.valueOf(12).mod(q.d()).signum() == 0;
    }

    /** {@return e^(i pi q)} for a multiple of 1/12, by powers of those of 1/4 and 1/3. */
    private static SymbolicForm unityRoot(Rational q) {
        BigInteger twelfths = q.times(Rational.of(12)).n().mod(BigInteger.valueOf(24));
        // 1/12 = 1/3 - 1/4
        int n = twelfths.intValue();
        Gaussian diagonal = new Gaussian(Rational.HALF, Rational.HALF);
        SymbolicForm root2 = power(number(2), Rational.HALF);
        SymbolicForm root3 = power(number(3), Rational.HALF);
        SymbolicForm eighth = root2
                .times(SymbolicForm.of(new Gaussian(diagonal.re(), diagonal.im().negate()), Monomial.ONE));
        SymbolicForm sixth = SymbolicForm.of(Rational.HALF)
                .plus(root3.times(SymbolicForm.of(new Gaussian(Rational.ZERO, Rational.HALF), Monomial.ONE)));
        return eighth.power(n).times(sixth.power(n));
    }

    static SymbolicForm log(SymbolicForm z) {
        if (z.isEmpty() || !z.isReal()) {
            throw new SymbolicForm.TooLargeException();
        }
        Rational size = z.coefficient().re().abs();
        SymbolicForm sum = logarithm(size).plus(z.monomial().exponent());
        SymbolicForm rest = z.times(SymbolicForm.expanded(Gaussian.of(size.inverse()),
                Monomial.exponential(z.monomial().exponent().scaled(Gaussian.ONE.negate()))));
        if (!rest.isSingle()) {
            return sum.plus(SymbolicForm.of(Atom.log(rest)));
        }
        TreeMap<Atom, Rational> unknown = new TreeMap<>();
        for (Map.Entry<Atom, Rational> p : rest.monomial().powers().entrySet()) {
            if (p.getKey().isPositive()) {
                sum = sum.plus(logarithm(p.getKey()).scaled(Gaussian.of(p.getValue())));
            } else {
                unknown.put(p.getKey(), p.getValue());
            }
        }
        return sum.plus(product(rest.coefficient(), unknown));
    }

    private static SymbolicForm logarithm(Atom a) {
        return a.kind() == Atom.Kind.PRIME
                ? logarithm(a.base().rational())
                : SymbolicForm.of(Atom.log(SymbolicForm.of(a)));
    }

    /** log(a^k) = k log(a) unless k is even. */
    private static SymbolicForm product(Gaussian sign, SortedMap<Atom, Rational> powers) {
        if (powers.isEmpty() && sign.equals(Gaussian.ONE)) {
            return SymbolicForm.ZERO;
        }
        boolean single = powers.size() == 1 && sign.equals(Gaussian.ONE)
                && powers.get(powers.firstKey()).n().testBit(0);
        return single
                ? SymbolicForm.of(Gaussian.of(powers.get(powers.firstKey())),
                        Monomial.of(Atom.log(SymbolicForm.of(powers.firstKey())), Rational.ONE))
                : SymbolicForm.of(Atom.log(SymbolicForm.of(sign, new Monomial(powers, SymbolicForm.ZERO))));
    }

    /** The logarithm of a positive rational number, by its small prime factors. */
    private static SymbolicForm logarithm(Rational q) {
        return factors(q.n(), Rational.ONE).plus(factors(q.d(), Rational.ONE.negate()));
    }

    private static SymbolicForm factors(BigInteger n, Rational sign) {
        SymbolicForm sum = SymbolicForm.ZERO;
        BigInteger left = n;
        for (long p = 2; p < MAX_PRIME && !left.equals(BigInteger.ONE); p++) {
            BigInteger prime = BigInteger.valueOf(p);
            int count = 0;
            while (left.mod(prime).signum() == 0) {
                left = left.divide(prime);
                count++;
            }
            if (count > 0) {
                sum = sum.plus(SymbolicForm.of(Gaussian.of(sign.times(Rational.of(count))),
                        Monomial.of(Atom.log(number(p)), Rational.ONE)));
            }
        }
        return left.equals(BigInteger.ONE)
                ? sum
                : sum.plus(SymbolicForm.of(Gaussian.of(sign),
                        Monomial.of(Atom.log(SymbolicForm.of(new Rational(left, BigInteger.ONE))), Rational.ONE)));
    }

    /** {@return a real power; of a base that is not known to be positive, an atom} */
    static SymbolicForm power(SymbolicForm base, Rational p) {
        if (p.isInteger()) {
            return base.power(p.n().intValueExact());
        }
        if (base.isEmpty()) {
            return base;
        }
        boolean positive = base.isSingle() && base.coefficient().isReal() && base.coefficient().re().signum() > 0
                && base.monomial().powers().keySet().stream().allMatch(Atom::isPositive)
                && base.monomial().exponent().isReal();
        if (!positive) {
            return SymbolicForm.expanded(Gaussian.ONE, Monomial.of(Atom.base(base), p));
        }
        SymbolicForm root = rational(base.coefficient().re(), p);
        return root.times(SymbolicForm.expanded(Gaussian.ONE, base.monomial().power(p)));
    }

    private static SymbolicForm rational(Rational q, Rational p) {
        SymbolicForm product = SymbolicForm.ONE;
        for (Map.Entry<Monomial, Gaussian> t : logarithm(q).terms().entrySet()) {
            Rational prime = only(t.getKey()).base().rational();
            Rational exponent = t.getValue().re().times(p);
            product = product.times(SymbolicForm.expanded(Gaussian.ONE, Monomial.of(Atom.prime(prime), exponent)));
        }
        return product;
    }

    /** {@return sine and cosine} */
    static List<SymbolicForm> circle(SymbolicForm u) {
        SymbolicForm e = exp(u.scaled(Gaussian.I));
        SymbolicForm inverse = exp(u.scaled(Gaussian.I.negate()));
        Gaussian half = Gaussian.of(Rational.HALF);
        return List.of(e.minus(inverse).scaled(half.times(Gaussian.I.negate())), e.plus(inverse).scaled(half));
    }

    static SymbolicForm sinh(SymbolicForm u) {
        return half(exp(u).minus(exp(u.scaled(Gaussian.ONE.negate()))));
    }

    static SymbolicForm cosh(SymbolicForm u) {
        return half(exp(u).plus(exp(u.scaled(Gaussian.ONE.negate()))));
    }

    /** {@return asin u, a multiple of pi where it is known to be} */
    static SymbolicForm asin(SymbolicForm u) {
        for (int twelfths : new int[]{ 0, 2, 3, 4, 6, -2, -3, -4, -6 }) {
            SymbolicForm angle = PI.scaled(Gaussian.of(Rational.of(twelfths).over(12)));
            if (u.minus(circle(angle).getFirst()).isZero()) {
                return angle;
            }
        }
        return odd("asin", u);
    }

    static SymbolicForm atan(SymbolicForm u) {
        for (int twelfths : new int[]{ 0, 2, 3, 4, -2, -3, -4 }) {
            SymbolicForm angle = PI.scaled(Gaussian.of(Rational.of(twelfths).over(12)));
            List<SymbolicForm> circle = circle(angle);
            if (u.times(circle.getLast()).minus(circle.getFirst()).isZero()) {
                return angle;
            }
        }
        return odd("atan", u);
    }

    /** {@return the gamma function of a whole number or of half an odd one, by its recurrence from 1 or sqrt(pi)} */
    static Optional<SymbolicForm> gamma(SymbolicForm u) {
        if (!u.isRational() || !u.rational().times(Rational.of(2)).isInteger()
                || u.rational().abs().floor().compareTo(MOST_FACTORS) > 0) {
            return Optional.empty();
        }
        boolean isWhole = u.rational().isInteger();
        Rational start = isWhole ? Rational.ONE : Rational.HALF;
        Rational product = Rational.ONE;
        for (Rational k = start; k.plus(u.rational().negate()).signum() < 0; k = k.plus(Rational.ONE)) {
            product = product.times(k);
        }
        for (Rational k = u.rational(); k.plus(start.negate()).signum() < 0; k = k.plus(Rational.ONE)) {
            if (k.signum() == 0) {
                return Optional.empty();
            }
            product = product.times(k.inverse());
        }
        SymbolicForm first = isWhole ? SymbolicForm.ONE : power(PI, Rational.HALF);
        return Optional.of(first.scaled(Gaussian.of(product)));
    }

    /** {@return an odd function that is not taken apart, of the argument whose first coefficient is positive} */
    static SymbolicForm odd(String name, SymbolicForm u) {
        if (u.isEmpty()) {
            return u;
        }
        return u.leadingSign() < 0
                ? other(name, u.scaled(Gaussian.ONE.negate())).scaled(Gaussian.ONE.negate())
                : other(name, u);
    }

    static SymbolicForm other(String name, SymbolicForm... u) {
        return SymbolicForm.of(Atom.symbol(name + List.of(u)));
    }
}
