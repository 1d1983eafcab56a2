package dev.ulpforge.search.universal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;

/**
 * A periodic function of any float in doubles: polynomials on cells of equal width, about their centres, the first of
 * which is 0.
 *
 * @param phase computes the position of an input within the period
 * @param parity 1 if it is even, -1 if it is odd, otherwise 0
 * @param cells  the polynomials, in the order of the numbers of their cells
 */
record PeriodicForm(Phase phase, int parity, List<Polynomial> cells) {
    private static final int FEWEST = 16;
    private static final int MOST = 1024;
    private static final int CHECKS = 3;
    private static final double[] TRIED = { 0.3, 1.1, 2.7, 5.9 };
    private static final double SAME = 0x1p-40;
    /** At this distance from the centre of a cell, relative to its half width, the order of a zero shows. */
    private static final double NEAR = 0x1p-12;

    PeriodicForm {
        cells = List.copyOf(cells);
    }

    /**
     * {@return the form of a periodic function that is smooth}
     *
     * @param tolerance the largest relative error
     */
    static Optional<PeriodicForm> of(Expression e, int degree, double tolerance) {
        return Circular.period(e).flatMap(period -> {
            Optional<Expression> folded = Circular.ofMagnitude(e);
            Fit fit = new Fit(new RealExpression(folded.orElse(e)), Phase.of(period), degree, tolerance);
            for (int count = FEWEST; count <= MOST; count *= 2) {
                Optional<List<Polynomial>> cells = fit.cells(count);
                if (cells.isPresent()) {
                    return cells.map(c -> new PeriodicForm(fit.phase, folded.isPresent() ? 1 : fit.parity(), c));
                }
            }
            return Optional.empty();
        });
    }

    /** {@return the value at {@code x}} */
    F64 value(ProgramBuilder b, F32 x) {
        Phase.Place place = phase.place(b, parity == 0 ? x : x.abs(), cells.size());
        F64 y = Polynomial.at(cells, place.cell(), place.t());
        return parity < 0 ? x.bits().below(b.i32(0)).select(y.negated(), y) : y;
    }

    /** The fit of the cells of one function. */
    private record Fit(RealExpression f, Phase phase, int degree, double tolerance) {

        int parity() {
            int parity = 0;
            for (double x : TRIED) {
                double a = f.at(x).hi();
                double b = f.at(-x).hi();
                int sign = Math.abs(a - b) <= SAME * Math.abs(a) ? 1 : Math.abs(a + b) <= SAME * Math.abs(a) ? -1 : 0;
                if (sign == 0 || parity != 0 && sign != parity) {
                    return 0;
                }
                parity = sign;
            }
            return parity;
        }

        Optional<List<Polynomial>> cells(int count) {
            List<Polynomial> cells = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Optional<Polynomial> p = cell(i < count / 2 ? i : i - count, count);
                if (p.isEmpty()) {
                    return Optional.empty();
                }
                cells.add(p.get());
            }
            return Optional.of(cells);
        }

        private Optional<Polynomial> cell(int number, int count) {
            BigDecimal centre = BigDecimal.valueOf(number).multiply(phase.period())
                    .divide(BigDecimal.valueOf(count), Circular.PRECISION);
            double half = phase.period().doubleValue() / count / 2;
            try {
                Polynomial p = through(centre, half);
                int nodes = degree + 1;
                for (int i = 0; i <= CHECKS * nodes; i++) {
                    Node node = node(centre, half * (2.0 * i / (CHECKS * nodes) - 1));
                    if (!(Math.abs(p.at(node.t) - node.y) <= tolerance * Math.abs(node.y))) {
                        return Optional.empty();
                    }
                }
                return Optional.of(p);
            } catch (ArithmeticException undefined) {
                return Optional.empty();
            }
        }

        /** A multiple zero at the centre is divided out, so that errors are relative to the values near it. */
        private Polynomial through(BigDecimal centre, double half) {
            int order = multiple(centre, half);
            int nodes = degree + 1 - order;
            double[] t = new double[nodes];
            double[] y = new double[nodes];
            for (int i = 0; i < nodes; i++) {
                Node node = node(centre, order == 0 ? chebyshev(half, i, nodes) : aside(half, i, nodes));
                t[i] = node.t;
                y[i] = node.y / Math.pow(node.t, order);
            }
            if (order == 0) {
                fixZero(centre, half, t, y);
            }
            double[] c = new double[degree + 1];
            System.arraycopy(Newton.through(t, y), 0, c, order, nodes);
            return new Polynomial(c, degree);
        }

        private static double chebyshev(double half, int i, int nodes) {
            return half * StrictMath.cos(Math.PI * (i + 0.5) / nodes);
        }

        /** {@return a Chebyshev point, or a point beside the centre in place of the centre} */
        private static double aside(double half, int i, int nodes) {
            return 2 * i + 1 == nodes ? half * NEAR : chebyshev(half, i, nodes);
        }

        /** {@return the order of a zero at the centre if it is at least 2, otherwise 0} */
        private int multiple(BigDecimal centre, double half) {
            double far = node(centre, half * NEAR).y;
            double near = node(centre, half * NEAR / 2).y;
            double order = Math.rint(Math.log(far / near) / Math.log(2));
            return order >= 2 && order < degree ? (int) order : 0;
        }

        /** A point of a cell, as its distance from the centre in units, and the value there. */
        private record Node(double t, double y) {}

        /** {@return the node at the double nearest to a given distance from a centre} */
        private Node node(BigDecimal centre, double distance) {
            double x = centre.add(new BigDecimal(distance)).doubleValue();
            double y = value(x);
            return new Node(new BigDecimal(x).subtract(centre).divide(phase.unit(), Circular.PRECISION).doubleValue(),
                    y);
        }

        /**
         * The value; no precision distinguishes a zero at a multiple of pi from a tiny value, but its neighbours do.
         */
        private double value(double x) {
            try {
                return f.at(x).hi();
            } catch (ArithmeticException zero) {
                double above = f.at(Math.nextUp(x)).hi();
                double below = f.at(Math.nextDown(x)).hi();
                if (above * below < 0 || Math.abs(above) < Double.MIN_NORMAL) {
                    return 0;
                }
                throw zero;
            }
        }

        /**
         * Where the values change sign, moves the middle node to the zero, so that errors are relative to the values
         * near it.
         */
        private void fixZero(BigDecimal centre, double half, double[] t, double[] y) {
            double low = -half;
            double high = half;
            double below = node(centre, low).y;
            if (Math.signum(below) * Math.signum(node(centre, high).y) >= 0) {
                return;
            }
            Node middle = node(centre, 0);
            for (int i = 0; i < 80 && Math.abs(middle.y) > 0 && high - low > Math.ulp(half) / 4; i++) {
                double at = (low + high) / 2;
                middle = node(centre, at);
                if (Math.signum(middle.y) == Math.signum(below)) {
                    low = at;
                } else {
                    high = at;
                }
            }
            int nearest = 0;
            for (int i = 0; i < t.length; i++) {
                nearest = Math.abs(t[i] - middle.t) < Math.abs(t[nearest] - middle.t) ? i : nearest;
            }
            t[nearest] = middle.t;
            y[nearest] = middle.y;
        }
    }
}
