/**
 * In-memory compilation: emitted source becomes a kernel of this JVM, the same source that a user's build compiles.
 *
 * {@snippet :
 * BulkKernel kernel = CompiledKernel.of(program);
 * kernel.apply(src, dst);
 * }
 */
package dev.ulpforge.codegen.compile;
