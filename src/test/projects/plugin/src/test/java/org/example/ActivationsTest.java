package org.example;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ActivationsTest {
    @Test
    void kernelsRunInVectors() {
        float[] x = { 1f, 2f };
        float[] y = new float[2];
        ActivationsKernels.exp(x, y);
        assertEquals(Math.exp(2), y[1], 1e-5);
        assertTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    }
}
