/**
 * The program IR: a kernel for one or two inputs, floats or doubles, as typed SSA.
 *
 * <p>A {@link dev.ulpforge.model.ir.Program} is a list of {@link dev.ulpforge.model.ir.Op}s, each of which names
 * its operands by their position; {@link dev.ulpforge.model.ir.Interpreter} says what it means, bit for bit;
 * {@link dev.ulpforge.model.ir.ProgramText} is its text form, the only one that a lock file holds.
 *
 * {@snippet :
 * Program square = ProgramText.parse("""
 *     v0 = input
 *     v1 = mul v0 v0
 *     return v1
 *     """);
 * float nine = Interpreter.of(square).at(3f);
 * }
 */
package dev.ulpforge.model.ir;
