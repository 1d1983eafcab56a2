/** The files that are committed for kernels: a lock file holds a program and the certificate of its proof. */
package dev.ulpforge.model.lock;
