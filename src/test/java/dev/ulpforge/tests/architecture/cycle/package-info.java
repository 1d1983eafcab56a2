/** One half of a cycle that the architecture test has to see. */
package dev.ulpforge.tests.architecture.cycle;
