/** The other half of the cycle. */
package dev.ulpforge.tests.architecture.cycle.below;
