package dev.ulpforge.search.kernel.binade;

/** How the parts of a result are put together: {@code e step + T}, and the core's value at r. */
enum Join {
    /** The sum {@code e step + T} is exact, the rest of the step goes to the core's value: one rounding counts. */
    EXACT,
    /** The step has no rest: {@code e step + T} is rounded, and so is what the core's value makes of it. */
    ROUNDED,
    /** As rounded, and the core is {@code r p(r)}, its product added as it is. */
    FUSED
}
