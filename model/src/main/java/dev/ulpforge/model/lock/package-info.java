/** What is committed about a kernel: its lock file, and in it the certificate of its proof. */
package dev.ulpforge.model.lock;
