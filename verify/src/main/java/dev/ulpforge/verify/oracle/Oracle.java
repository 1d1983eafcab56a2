package dev.ulpforge.verify.oracle;

import java.util.List;

import dev.ulpforge.verify.real.Ball;

/** The exact value of a target function, with proven error bounds. */
public interface Oracle {

    /** {@return pieces that cover every float of the domain exactly once, in order of bits} */
    List<Piece> pieces();

    /** {@return a rigorous enclosure of the exact value at {@code x}, of a radius of about {@code 2^-bits} relative} */
    Ball enclosure(float x, int bits);
}
