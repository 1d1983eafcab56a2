/**
 * The methods that generated kernels call: argument checks, the choice of vector or scalar code, register tables.
 *
 * {@snippet :
 * Span.check(src, srcOffset, dst, dstOffset, length); // throws what the loop would throw, before it starts
 * }
 */
package dev.ulpforge.runtime;
