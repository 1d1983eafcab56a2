package dev.ulpforge.search.timing;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import jdk.incubator.vector.VectorOperators;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.spec.Function;

/** The unary operators of {@code FloatVector.lanewise} that are target functions: those of the same name. */
public final class Lanewise {
    private Lanewise() {}

    /**
     * {@return a loop over arrays of the operator that is {@code function}, if there is one; a loop of its own each
     * time}
     */
    public static Optional<BulkKernel> loop(Function function) {
        return operator(function).map(LanewiseLoop::of);
    }

    /** {@return the operator that is {@code function}, if there is one} */
    private static Optional<VectorOperators.Unary> operator(Function function) {
        return Arrays.stream(VectorOperators.class.getFields()).filter(field -> field.getName().equals(function.name()))
                .map(Lanewise::value).flatMap(
                        operator -> operator instanceof VectorOperators.Unary unary
                                ? Stream.of(unary)
                                : Stream.empty())
                .findFirst();
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
