package dev.ulpforge.search.kernel;

import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;

/**
 * A kernel whose constants are open: range reduction, core approximation, reconstruction and special values, written as
 * one structure from which constants make programs. Immutable.
 */
public interface KernelTemplate {

    /** {@return the open constants before tuning, rounded to floats} */
    float[] start();

    /** {@return for each constant by how much it moves in one step of tuning; 0 for a fixed constant} */
    float[] steps();

    /**
     * {@return the program with these constants} Programs of one template differ in float constants and tables only.
     */
    Program with(float[] constants);

    /**
     * {@return inputs of the domain, at which the exact value is finite, for a sample}: where errors are likely to be
     * largest
     */
    float[] inputs(Domain domain, RandomGenerator random);

    /** {@return an estimate of the error that tuning can reach, in ULP} */
    double estimatedUlp();

    /** {@return a description for a line of progress} */
    String description();

    /** {@return this template as an exponential, if it is one} */
    default Optional<ExponentialTemplate> exponential() {
        return Optional.empty();
    }
}
