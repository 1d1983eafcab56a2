package dev.ulpforge.search.kernel.logarithm;

/** How the parts of a result are put together: {@code s = e step + T}, and the core's value at r. */
enum Reconstruction {
    /** {@code s} is exact, and {@code s factor + core} has one rounding. */
    EXACT,
    /** {@code s} is rounded; the core is {@code r p(r)}, its product added as it is: an operation less. */
    FUSED
}
