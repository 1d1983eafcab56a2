/** Activation functions whose methods are their own kernels. */
package org.example;
