package dev.ulpforge.search.kernel;
final class UlpError {
    static double ulp(double v) {
        return Math.scalb(1.0, Math.clamp(Math.getExponent(v), -126, 127) - 23);
    }
}
