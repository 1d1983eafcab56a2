/**
 * Bodies of methods, read as real functions: {@code return (float) (x / (1 + Math.exp(-x)));} is the function
 * {@code x / (1 + exp(-x))}.
 *
 * <p>Nothing rounds in a real function: the casts between {@code float} and {@code double} change nothing, and neither
 * do the operations. Numbers are what Java makes of them: {@code 0.1f} is the float nearest to a tenth, {@code 0.1} the
 * double, {@link java.lang.Math#PI} a double near pi. {@link dev.ulpforge.processor.body.BodyReader} says what is read.
 *
 * {@snippet :
 * Expression fn = new BodyReader(Trees.instance(environment), environment.getElementUtils()).read(annotated);
 * }
 */
package dev.ulpforge.processor.body;
