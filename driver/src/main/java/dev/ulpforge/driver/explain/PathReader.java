package dev.ulpforge.driver.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Slice;
import dev.ulpforge.model.ir.Type;
import dev.ulpforge.model.reading.ProgramReading;
import dev.ulpforge.model.reading.Purpose;

/** Reads a program path by path. */
final class PathReader {
    private final Program program;
    private final StepRanges ranges;
    private final ProgramReading reading;
    private final List<Type> types;
    private final Set<Integer> named = new TreeSet<>();
    private final Set<Integer> branches = new HashSet<>();
    private final Set<String> said = new HashSet<>();

    PathReader(Program program, StepRanges ranges) {
        this.program = program;
        this.ranges = ranges;
        this.reading = ProgramReading.of(program);
        this.types = program.types();
    }

    /** A value that a path computes, and the tests that lead there. */
    private record Root(int position, List<Integer> isTrue, List<Integer> isFalse) {}

    List<PathReading> paths() {
        List<Root> roots = new ArrayList<>(List.of(new Root(program.result(), List.of(), List.of())));
        List<PathReading> paths = new ArrayList<>();
        for (int i = 0; i < roots.size(); i++) {
            paths.add(path(i, roots.get(i), roots));
        }
        return paths;
    }

    private PathReading path(int number, Root root, List<Root> roots) {
        List<Integer> steps = reading.steps(root.position).stream().filter(named::add).toList();
        List<Integer> isTrue = new ArrayList<>(root.isTrue);
        for (int position : new Slice(program, root.position).positions().stream().boxed().toList().reversed()) {
            if (program.ops().get(position) instanceof Op.FastPath path && branches.add(position)) {
                isTrue.add(path.mask());
                List<Integer> isFalse = new ArrayList<>(root.isFalse);
                isFalse.add(path.mask());
                roots.add(new Root(path.slow(), root.isTrue, isFalse));
            }
        }
        boolean[] where = ranges.where(isTrue, root.isFalse);
        return new PathReading(title(number, isTrue, root.isFalse), sections(steps, where));
    }

    private String title(int number, List<Integer> isTrue, List<Integer> isFalse) {
        List<String> tests = new ArrayList<>();
        isTrue.forEach(mask -> tests.add(test(mask)));
        isFalse.forEach(mask -> tests.add(otherwise(test(mask))));
        String path = number == 0 ? "all inputs" : "slow path";
        return tests.isEmpty()
                ? path
                : (number == 0 ? "fast path, where " : "slow path, where ") + String.join(" and ", tests);
    }

    private static String otherwise(String test) {
        return test.matches("[^ ]+ ≠ NaN") ? test.replace("≠", "=") : "not (" + test + ")";
    }

    private String test(int mask) {
        IntPredicate isNamed = position -> position != mask && named.contains(position);
        List<String> remarks = reading.remarks(mask, isNamed).stream().filter(said::add).toList();
        String text = reading.text(mask, isNamed);
        return remarks.isEmpty()
                ? text
                : text + " (" + String.join(", ", remarks)
                        .replaceFirst("^" + Pattern.quote(text.substring(text.lastIndexOf(' ') + 1)) + " ", "") + ")";
    }

    private List<PathReading.Section> sections(List<Integer> steps, boolean[] where) {
        List<PathReading.Section> sections = new ArrayList<>();
        List<PathReading.Step> open = new ArrayList<>();
        List<Integer> ordered = ordered(steps);
        for (int i = 0; i < ordered.size(); i++) {
            open.add(step(ordered.get(i), where));
            Purpose purpose = reading.purpose(ordered.get(i));
            if (i + 1 == ordered.size() || reading.purpose(ordered.get(i + 1)) != purpose) {
                sections.add(new PathReading.Section(purpose, open));
                open.clear();
            }
        }
        return sections;
    }

    /** {@return the steps by purpose, unless one would then stand before another that it uses} */
    private List<Integer> ordered(List<Integer> steps) {
        List<Integer> byPurpose = steps.stream().sorted(Comparator.comparing(reading::purpose)).toList();
        Set<Integer> later = new TreeSet<>(steps);
        for (int position : byPurpose) {
            if (reading.uses(position, named::contains).stream()
                    .anyMatch(used -> used != position && later.contains(used))) {
                return steps;
            }
            later.remove(position);
        }
        return byPurpose;
    }

    private PathReading.Step step(int position, boolean[] where) {
        String range = types.get(position) == Type.MASK ? "" : ranges.words(position, where);
        List<String> remarks = reading.remarks(position, named::contains).stream().filter(said::add).toList();
        return new PathReading.Step(reading.name(position), reading.text(position, named::contains), range, remarks);
    }
}
