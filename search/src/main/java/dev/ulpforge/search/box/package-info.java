/**
 * Programs for expressions in x and y on boxes: the expression as it is written, in double lanes, with functions of
 * which the prover can bound the error at every double. {@code verify.box} decides whether that is accurate enough.
 *
 * {@snippet :
 * Optional<Program> program = BoxProgram.of(Expression.parse("x * exp(-y)"));
 * }
 */
package dev.ulpforge.search.box;
