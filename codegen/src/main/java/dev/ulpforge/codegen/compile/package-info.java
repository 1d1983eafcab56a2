/** Programs turned into running code, in memory. */
package dev.ulpforge.codegen.compile;
