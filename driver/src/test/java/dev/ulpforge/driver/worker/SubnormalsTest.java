package dev.ulpforge.driver.worker;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import dev.ulpforge.driver.message.CommandException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SubnormalsTest {
    /** The C type fenv_t of x86-64: the x87 state, then MXCSR. */
    private static final int FENV_BYTES = 32;
    private static final int MXCSR = 28;
    private static final int FLUSH_TO_ZERO = 1 << 15;
    private static final int DENORMALS_ARE_ZEROS = 1 << 6;

    @Test
    void javaHasThem() {
        assertThat(Subnormals.areFlushed()).isFalse();
        Subnormals.require();
    }

    /** As a library with fast math would leave it, on a thread of its own. */
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void whatNativeCodeHasLeftOnIsSeenAndNamed() throws Exception {
        for (int mode : new int[]{ FLUSH_TO_ZERO, DENORMALS_ARE_ZEROS, FLUSH_TO_ZERO | DENORMALS_ARE_ZEROS }) {
            assertThat(after(mode, Subnormals::areFlushed)).as("mode %x", mode).isTrue();
        }
        assertThatThrownBy(() -> after(FLUSH_TO_ZERO, () -> {
            Subnormals.require();
            return true;
        })).hasCauseInstanceOf(CommandException.class).hasMessageContaining("flush-to-zero");
        assertThat(Subnormals.areFlushed()).isFalse();
    }

    private static boolean after(int mode, Callable<Boolean> check) throws Exception {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            set(mode);
            return check.call();
        });
        Thread thread = new Thread(task);
        thread.start();
        return task.get();
    }

    @SuppressWarnings("restricted")
    private static void set(int mode) throws Exception {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
        MethodHandle get = linker.downcallHandle(linker.defaultLookup().findOrThrow("fegetenv"), type);
        MethodHandle set = linker.downcallHandle(linker.defaultLookup().findOrThrow("fesetenv"), type);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment environment = arena.allocate(FENV_BYTES, 8);
            assertThat((int) get.invokeExact(environment)).isZero();
            environment.set(ValueLayout.JAVA_INT, MXCSR, environment.get(ValueLayout.JAVA_INT, MXCSR) | mode);
            assertThat((int) set.invokeExact(environment)).isZero();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
