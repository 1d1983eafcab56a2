/** The annotations that ask for kernels. */
package dev.ulpforge;
