package dev.ulpforge.search.binary64.piece;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.verify.oracle.exact.ExactFunction;

/** Makes programs on doubles of polynomials on pieces. */
public final class DoublePieces {
    private static final double SHARE = 0.85;
    private static final double HALF = 0.5;
    private static final double MOST = 0.425;
    private final ExactFunction exact;
    private final double error;

    /**
     * Programs for a function.
     *
     * @param exact  the function
     * @param maxUlp the bound of their errors
     */
    public DoublePieces(ExactFunction exact, double maxUlp) {
        this.exact = exact;
        error = Math.min(MOST, SHARE * (maxUlp - HALF));
    }

    /**
     * A program.
     *
     * @param name    says how it was made
     * @param program the program
     */
    public record Made(String name, Program program) {}

    /** {@return programs, in the order of their costs; none if there is a reason for a refusal} */
    public Stream<Made> programs() {
        return InputHalf.of(exact).map(this::programs).orElseGet(Stream::empty);
    }

    private Stream<Made> programs(List<InputHalf> all) {
        Mirroring symmetry = Mirroring.of(exact);
        List<InputHalf> halves = symmetry == Mirroring.NONE ? all : all.subList(0, 1);
        List<List<SizeZero>> zeros = halves.stream().map(SizeZero::of).toList();
        boolean hasScale = halves.stream().anyMatch(InputHalf::needsScale);
        return Plan.of(halves, zeros, error).stream()
                .flatMap(plan -> made(symmetry, halves, zeros, plan, hasScale).stream());
    }

    /** {@return why there are no programs, if there are none, in a sentence's words} */
    public String refusal() {
        return InputHalf.of(exact).isEmpty()
                ? "towards an end of the domain it has no limit, no straight line and does not overflow"
                : "it is not smooth everywhere, or more than " + Plan.MOST_ENTRIES
                        + " coefficients would be needed; a smaller domain may do";
    }

    private Optional<Made> made(Mirroring symmetry, List<InputHalf> halves, List<List<SizeZero>> zeros, Plan plan,
            boolean hasScale) {
        List<HalfTable> tables = new ArrayList<>();
        for (int i = 0; i < halves.size(); i++) {
            HalfTable.of(halves.get(i), zeros.get(i), plan, hasScale, error).ifPresent(tables::add);
        }
        int pieces = tables.stream().mapToInt(table -> table.rows().size()).sum();
        return tables.size() == halves.size()
                ? Optional.of(new Made(pieces + " polynomials of degree " + plan.shape().degree()
                        + (plan.shape().compensated() ? ", compensated" : ""),
                        new PieceProgram(symmetry, halves, tables, plan).program()))
                : Optional.empty();
    }
}
