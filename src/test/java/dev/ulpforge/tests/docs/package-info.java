/** Holds the examples in the documentation to the code. */
package dev.ulpforge.tests.docs;
