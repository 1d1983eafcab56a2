/** Stand-in. */
package dev.ulpforge.verify.oracle;
