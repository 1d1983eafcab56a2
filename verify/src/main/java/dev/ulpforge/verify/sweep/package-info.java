/** Sweeps. */
package dev.ulpforge.verify.sweep;
