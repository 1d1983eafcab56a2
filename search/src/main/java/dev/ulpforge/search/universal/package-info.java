/**
 * Kernels for any target with known values: the expression as it is written, or polynomials in double lanes on cells
 * whose numbers tables in memory derive from the bits of the input.
 *
 * <p>A {@link dev.ulpforge.search.universal.Frame} views floats relative to an anchor; its {@linkplain
 * dev.ulpforge.search.universal.Row rows} hold the cells of each exponent; a {@link
 * dev.ulpforge.search.universal.Fitter} finds a polynomial for each cell, and {@linkplain
 * dev.ulpforge.search.universal.Anchors anchors} are found where it finds none.
 *
 * {@snippet :
 * UniversalKernels kernels = new UniversalKernels(oracle, domain);
 * Optional<Program> program = kernels.composed(4, 0x1p-40).map(Revisable::program);
 * }
 */
package dev.ulpforge.search.universal;
