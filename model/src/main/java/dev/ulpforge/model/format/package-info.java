/**
 * The binary formats of IEEE 754-2019 and their like, of 16 to 64 bits.
 *
 * <p>A {@link dev.ulpforge.model.format.Format} knows its masks, its limits and the neighbours of a number. Its numbers
 * are bits in a {@code long}, or values in a {@code double}, which holds each of them exactly.
 *
 * {@snippet :
 * Format.BINARY32.ulp(1.0); // 0x1p-23
 * Format.BFLOAT16.rounded(Math.PI); // 0x1.92p1
 * Format.BINARY16.bits(1.0); // 0x3c00
 * }
 */
package dev.ulpforge.model.format;
