package dev.ulpforge.kernels;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.jvm.TestJvm;

/**
 * What compiled loops of a user's own allocate can be counted where a method that is to be compiled is waited for; and
 * what was compiled before changes what C2 inlines: in a JVM of its own.
 */
class UserLoopsTest {
    @Test
    void allocateNothing() throws Exception {
        TestJvm.run(List.of("-Xbatch", "-Ddev.ulpforge.warmup=off"), UserLoopTest.class.getName());
    }
}
