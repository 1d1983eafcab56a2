/** A hyperbolic tangent for arrays, for whoever requires this module. */
package org.example.activations;
