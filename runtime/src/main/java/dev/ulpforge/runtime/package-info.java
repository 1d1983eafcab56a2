/**
 * What generated kernels call: argument checks, the choice of vector or scalar code, register tables.
 *
 * {@snippet :
 * Span.check(src.length, srcOffset, dst.length, dstOffset, length, src == dst);
 * }
 */
package dev.ulpforge.runtime;
