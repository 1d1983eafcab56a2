/**
 * What the operations of a program are for, recognised from its data flow alone: rounding by a large constant, range
 * reduction in parts, polynomials, powers of two made of bits, tables, error terms, cases.
 *
 * <p>A {@link dev.ulpforge.model.reading.ProgramReading} has for each value a name, a purpose and a formula in terms of
 * other values. Emitted sources take the names and purposes; an explanation of a program prints the formulas.
 *
 * {@snippet :
 * ProgramReading reading = ProgramReading.of(program);
 * List<Integer> steps = reading.steps(program.result());
 * for (int position : steps) {
 *     System.out.println(reading.name(position) + " = " + reading.text(position, steps::contains));
 * }
 * }
 */
package dev.ulpforge.model.reading;
