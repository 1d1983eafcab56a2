package dev.ulpforge.verify.sweep;

import java.math.BigDecimal;

import dev.ulpforge.verify.oracle.Piece;

/** An oracle's fast values for neighbouring inputs of one piece, with their bounds. Used over and over. */
final class Estimate {

    /** The values, in order. */
    final double[] v;
    /** With {@link #relative}, the bound: the exact value is within {@code |v| * relative + absolute} of {@code v}. */
    double absolute;
    /** See {@link #absolute}. */
    double relative;

    Estimate(int capacity) {
        v = new double[capacity];
    }

    /** Computes the values at {@code x[from …]}. {@return false, and computes nothing, if the piece has one special value} */
    boolean of(Piece piece, float[] x, int from, int count) {
        switch (piece) {
            case Piece.Constant _ -> {
                return false;
            }
            case Piece.Polynomial p -> {
                Horner.values(p, x, from, count, v);
                bound(p.error(), 0);
            }
            case Piece.Pointwise p -> {
                p.f().apply(x, from, count, v);
                bound(p.f().absoluteError(), p.f().relativeError());
            }
        }
        return true;
    }

    /** {@return the error of {@code y} for the {@code i}-th value, in the sense of {@link ErrorPass}} */
    double error(int i, float y) {
        return ErrorPass.error(v[i], UlpError.widened(y), absolute, relative);
    }

    /** {@return the margin of that error} */
    double margin(int i, double error) {
        return ErrorPass.margin(v[i], error, absolute, relative);
    }

    /** {@return whether the exact value is farther from the {@code i}-th value than the oracle has claimed} */
    boolean contradicts(int i, ExactError exact) {
        BigDecimal part = new BigDecimal(Math.abs(v[i])).multiply(new BigDecimal(relative));
        return exact.distanceAtLeast(v[i]).compareTo(new BigDecimal(absolute).add(part)) > 0;
    }

    /** Enlarges the absolute bound by so little that the roundings of sums with it are paid for. */
    private void bound(double claimed, double part) {
        absolute = claimed * (1 + ErrorPass.ROUNDING);
        relative = part;
    }
}
