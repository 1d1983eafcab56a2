/** The annotation that asks for a kernel. */
package dev.ulpforge;
