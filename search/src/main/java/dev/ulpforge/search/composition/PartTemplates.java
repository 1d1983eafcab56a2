package dev.ulpforge.search.composition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.Candidate;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.SearchTarget;

/** The kernels for parts of an expression as functions of x. Not thread-safe. */
final class PartTemplates {
    private static final int CHOICES = 4;
    private static final Expression X = new Expression.Variable();
    private final SearchTarget target;
    private final PartReductions known;
    private final Map<Expression, List<KernelTemplate>> templates = new HashMap<>();

    /** The kernels for parts of a target, by the known reductions. */
    PartTemplates(SearchTarget target, PartReductions known) {
        this.target = target;
        this.known = known;
    }

    /** {@return whether a reduction applies to {@code e}} */
    boolean hasReduction(Expression e) {
        return !reductions(e).isEmpty();
    }

    /** {@return kernels for {@code e}, from cheap to accurate} */
    List<KernelTemplate> of(Expression e) {
        List<KernelTemplate> front = templates.get(e);
        if (front == null) {
            front = front(reductions(e).stream().flatMap(reduction -> reduction.templates().stream())
                    .flatMap(PartTemplates::called).toList());
            templates.put(e, front);
        }
        return front;
    }

    private static Stream<KernelTemplate> called(Callable<List<KernelTemplate>> task) {
        try {
            return task.call().stream();
        } catch (RuntimeException undefined) {
            throw undefined;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Exponentials come first: a composition can do more with them. Other reductions take long, and are tried for named
     * functions of x only.
     */
    private List<Reduction> reductions(Expression e) {
        SearchTarget part = SearchTarget.of(new KernelSpec(e, domain(e), target.spec().maxUlp()), target.seed(),
                target.costs()).quick(target.quick());
        List<Reduction> exponential = e.equals(X) || e.isConstant() ? List.of() : known.exponentials().apply(part);
        boolean isNamed = e instanceof Expression.Call call && call.argument().equals(X)
                && !isOperation(call.function());
        return !exponential.isEmpty() || !isNamed ? exponential : known.all().apply(part);
    }

    /** {@return whether programs have the function as an operation, or as two} */
    static boolean isOperation(Function function) {
        return switch (function) {
            case ABS, SQRT, RSQRT, MIN, MAX -> true;
            default -> false;
        };
    }

    /** A part of the target that is a function of x has its domain; the argument of a kernel may be any float. */
    private Domain domain(Expression e) {
        return occurs(e, target.fn()) ? target.spec().domain() : Domain.ALL;
    }

    private static boolean occurs(Expression e, Expression in) {
        return in.equals(e) || in.operands().stream().anyMatch(operand -> occurs(e, operand));
    }

    /** {@return the most accurate templates of those of which none is both cheaper and more accurate than another} */
    private List<KernelTemplate> front(List<KernelTemplate> templates) {
        List<Candidate> sorted = templates.stream()
                .map(template -> new Candidate(template, target.costs().cost(template.with(template.start()))))
                .sorted(Candidate.BY_COST).toList();
        List<KernelTemplate> front = new ArrayList<>();
        for (Candidate candidate : sorted) {
            if (front.isEmpty() || candidate.estimatedUlp() < front.getLast().estimatedUlp()) {
                front.add(candidate.template());
            }
        }
        return front.subList(Math.max(0, front.size() - CHOICES), front.size());
    }
}
