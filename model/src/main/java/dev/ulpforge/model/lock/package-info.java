/**
 * The files that are committed for kernels: a lock file holds a program and the certificate of its proof, a file of
 * speeds what programs and their peers took on one machine.
 */
package dev.ulpforge.model.lock;
