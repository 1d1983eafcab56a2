package dev.ulpforge.model.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A function of the index that the entries of a table are values of.
 *
 * @param text  such as {@code 2^(j/8)}
 * @param error the largest difference, relative to the largest magnitude near by
 */
record TableShape(String text, double error) {
    private static final double NEAR = 0x1p-20;

    /** {@return the shape of a table of floats} */
    static Optional<TableShape> of(List<Float> entries) {
        int size = entries.size();
        return Optional.<TableShape>empty()
                .or(() -> ofPeriod(entries, "2π j/" + size, 2 * Math.PI / size))
                .or(() -> ofPeriod(entries, "π j/" + size, Math.PI / size))
                .or(() -> is(entries, "2^(j/" + size + ")", j -> Math.pow(2, (double) j / size)))
                .or(() -> is(entries, "2^(-j/" + size + ")", j -> Math.pow(2, (double) -j / size)));
    }

    private static Optional<TableShape> ofPeriod(List<Float> entries, String angle, double step) {
        return Optional.<TableShape>empty()
                .or(() -> is(entries, "cos(" + angle + ")", j -> Math.cos(step * j)))
                .or(() -> is(entries, "sin(" + angle + ")", j -> Math.sin(step * j)))
                .or(() -> is(entries, "-sin(" + angle + ")", j -> -Math.sin(step * j)));
    }

    /** {@return whether entries are 2^(j/N), N their number, times a constant that is near 1} */
    static boolean arePowers(List<Float> entries) {
        double factor = entries.getFirst();
        return factor > 0.5 && factor < 2 && IntStream.range(0, entries.size())
                .allMatch(j -> Math.abs(entries.get(j) / factor / Math.pow(2, (double) j / entries.size()) - 1) < NEAR);
    }

    private static Optional<TableShape> is(List<Float> entries, String text, IntToDoubleFunction shape) {
        double error = IntStream.range(0, entries.size())
                .mapToDouble(j -> Math.abs(entries.get(j) - shape.applyAsDouble(j))).max().orElseThrow();
        return error <= NEAR ? Optional.of(new TableShape(text, error)) : Optional.empty();
    }
}
