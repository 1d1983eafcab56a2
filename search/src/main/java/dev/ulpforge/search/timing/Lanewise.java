package dev.ulpforge.search.timing;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;

import jdk.incubator.vector.VectorOperators;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.compile.PairKernel;
import dev.ulpforge.codegen.compile.WideKernel;
import dev.ulpforge.codegen.compile.WidePairKernel;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.PairFunction;

/** The operators of {@code lanewise} that are target functions: those of the same name. */
public final class Lanewise {
    private Lanewise() {}

    /**
     * {@return a loop over arrays of the operator that is {@code function}, if there is one; a loop of its own each
     * time}
     */
    public static Optional<BulkKernel> loop(Function function) {
        return operator(function.name(), VectorOperators.Unary.class).map(LanewiseLoop::of);
    }

    /** {@return a loop over arrays of doubles of the operator that is {@code function}, if there is one} */
    static Optional<WideKernel> wideLoop(Function function) {
        return operator(function.name(), VectorOperators.Unary.class).map(LanewiseWideLoop::of);
    }

    /** {@return a loop over pairs of floats of the operator that is {@code function}} */
    static PairKernel loop(PairFunction function) {
        return operator(function.name(), VectorOperators.Binary.class).map(LanewisePairLoop::of).orElseThrow();
    }

    /** {@return a loop over pairs of doubles of the operator that is {@code function}} */
    static WidePairKernel wideLoop(PairFunction function) {
        return operator(function.name(), VectorOperators.Binary.class).map(LanewiseWidePairLoop::of).orElseThrow();
    }

    /** {@return the operator of a name and a kind, if there is one} */
    private static <T> Optional<T> operator(String name, Class<T> kind) {
        return Arrays.stream(VectorOperators.class.getFields()).filter(field -> field.getName().equals(name))
                .map(Lanewise::value).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
