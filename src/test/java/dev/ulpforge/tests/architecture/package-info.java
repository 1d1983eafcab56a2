/** Holds the code to ARCHITECTURE.md. */
package dev.ulpforge.tests.architecture;
