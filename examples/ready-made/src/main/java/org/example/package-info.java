/** Kernels from the jar, for arrays and for vectors. */
package org.example;
