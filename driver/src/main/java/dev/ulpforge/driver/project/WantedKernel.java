package dev.ulpforge.driver.project;

import dev.ulpforge.model.spec.KernelSpec;

/**
 * A kernel that a project asks for.
 *
 * @param place where it does, for a message: {@code Activations.java:14}
 * @param spec  what the kernel has to be
 */
record WantedKernel(String place, KernelSpec spec) {}
