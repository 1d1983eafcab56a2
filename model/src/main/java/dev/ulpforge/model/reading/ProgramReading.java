package dev.ulpforge.model.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;

/**
 * What each operation of a program is for. The same program always has the same reading. Immutable.
 */
public final class ProgramReading {
    private final DataFlow flow;
    private final PowerSums sums;
    private final Tables tables;
    private final Purposes purposes;
    private final List<Recognised> values;
    private final ValueNames names;

    private ProgramReading(Program program) {
        this.flow = new DataFlow(program);
        this.sums = new PowerSums(flow);
        this.purposes = new Purposes(flow, sums);
        this.tables = new Tables(flow);
        RoundedParts rounded = new RoundedParts(flow);
        ErrorTerms errors = new ErrorTerms(flow);
        PolynomialTerms polynomials = new PolynomialTerms(sums);
        Choices choices = new Choices(flow);
        BitFormulas bits = new BitFormulas(flow, tables);
        PlainOperations plain = new PlainOperations(flow, tables);
        this.values = IntStream.range(0, flow.size()).mapToObj(position -> rounded.at(position)
                .or(() -> errors.at(position)).or(() -> polynomials.at(position)).or(() -> choices.at(position))
                .or(() -> bits.at(position)).orElseGet(() -> plain.at(position))).toList();
        this.names = new ValueNames(flow, sums, purposes, values);
    }

    /** {@return the reading of {@code program}} */
    public static ProgramReading of(Program program) {
        return new ProgramReading(program);
    }

    /** {@return the name of the value at {@code position}: a Java identifier, different from all others} */
    public String name(int position) {
        return names.of(position);
    }

    /** {@return whether the value at {@code position} is not computed: the input, a constant or a table} */
    public boolean isGiven(int position) {
        return flow.op(position) instanceof Op.Leaf;
    }

    /** {@return what the operation at {@code position} is for} */
    public Purpose purpose(int position) {
        return purposes.at(position);
    }

    /**
     * {@return the part of a source that an operation belongs to} An entry of a table belongs to where it is used.
     */
    public Purpose section(int position) {
        int at = position;
        while (purposes.at(at) == Purpose.TABLE && !flow.users(at).isEmpty()) {
            at = flow.users(at).getFirst();
        }
        return purposes.at(at) == Purpose.CORE && at != position ? Purpose.REDUCTION : purposes.at(at);
    }

    /** {@return the steps to the value at {@code root}, each after those it uses, the root the last} */
    public List<Integer> steps(int root) {
        return new StepSelection(flow, values).steps(root);
    }

    /**
     * {@return what the value at {@code position} is}
     *
     * @param isNamed whether another value is called by its name; its formula stands in its place otherwise
     */
    public String text(int position, IntPredicate isNamed) {
        return new Notation(part -> written(part, isNamed)).text(values.get(position).formula());
    }

    /** {@return the value at {@code position} in terms of others} */
    Formula formula(int position) {
        return values.get(position).formula();
    }

    private Formula written(int position, IntPredicate isNamed) {
        if (isNamed.test(position) || names.isCoefficient(position)) {
            return new Formula.Symbol(names.of(position));
        }
        Formula formula = values.get(position).formula();
        return formula instanceof Formula.Value(int other) ? written(other, isNamed) : formula;
    }

    /**
     * {@return what there is to say of the constants and tables in the formula of the value at {@code position}, in the
     * places of other values too, one a line}
     */
    public List<String> remarks(int position, IntPredicate isNamed) {
        Remarks remarks = new Remarks(flow, sums, tables, names::of, part -> text(part, isNamed));
        Set<String> all = new LinkedHashSet<>(remarks.of(position));
        Set<Integer> parts = ReducedArgument.at(flow, position).map(argument -> Set.copyOf(argument.parts()))
                .orElse(Set.of());
        inlined(position, isNamed).forEach(part -> {
            if (!names.isCoefficient(part) && !parts.contains(part)) {
                remarks.ofConstant(part).ifPresent(all::add);
                remarks.ofTable(part).ifPresent(all::add);
            }
        });
        return List.copyOf(all);
    }

    /** {@return the positions of the values that the formula of the one at {@code position} calls by their names} */
    public Set<Integer> uses(int position, IntPredicate isNamed) {
        Set<Integer> all = new TreeSet<>();
        inlined(position, isNamed)
                .forEach(part -> values.get(part).formula().values().forEach(used -> {
                    if (isNamed.test(used)) {
                        all.add(used);
                    } else if (names.isCoefficient(used)) {
                        all.addAll(uses(used, isNamed));
                    }
                }));
        return all;
    }

    /** {@return the value and those whose formulas stand in the place of their names in its own} */
    private Set<Integer> inlined(int position, IntPredicate isNamed) {
        Set<Integer> all = new TreeSet<>(List.of(position));
        flow.fromBits(position).filter(bits -> !isNamed.test(bits)).ifPresent(all::add);
        values.get(position).formula().values()
                .filter(part -> !isNamed.test(part) && !names.isCoefficient(part) && part != position)
                .forEach(part -> all.addAll(inlined(part, isNamed)));
        return all;
    }
}
