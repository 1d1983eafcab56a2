package dev.ulpforge.driver.audit;

import dev.ulpforge.codegen.compile.BulkKernel;

/**
 * A library's function.
 *
 * @param library where it is from
 * @param version of the library
 * @param call    how a Java program calls it, such as {@code (float) Math.exp(x)}
 * @param loop    the function over arrays of floats
 */
public record Peer(PeerLibrary library, String version, String call, BulkKernel loop) {}
