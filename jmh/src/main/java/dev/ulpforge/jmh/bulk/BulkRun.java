package dev.ulpforge.jmh.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jdk.incubator.vector.FloatVector;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.jmh.ResultsFile;
import dev.ulpforge.jmh.Subject;
import dev.ulpforge.search.timing.Lanewise;
import dev.ulpforge.search.timing.Timing;

/** The measurements of one JVM, printed as lines that {@link #parse} reads. */
final class BulkRun {
    /** Around the lengths of one, two, four and more vectors. */
    private static final List<Integer> LENGTHS = List.of(1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 24, 31, 32, 33, 48, 63,
            64, 65, 70);
    private static final int ELEMENTS = 4096;
    private static final int ROUNDS = 301;
    private static final int SELDOM = 100;
    private static final long SEED = 1;
    private static final String OURS = "ulpforge";

    private BulkRun() {}

    /** Arguments: {@code lengths} or {@code rare}, then functions, by default all that the table is about. */
    public static void main(String[] arguments) {
        boolean isOfLengths = arguments[0].equals("lengths");
        List<String> names = Arrays.stream(arguments).skip(1).map(name -> name.toUpperCase(Locale.ROOT)).toList();
        System.out.println(FloatVector.SPECIES_PREFERRED.vectorBitSize());
        Stream.of(Subject.values())
                .filter(subject -> names.isEmpty()
                        ? isOfLengths ? subject.operator() != null : RareInputs.areThereOf(subject)
                        : names.contains(subject.name()))
                .flatMap(subject -> (isOfLengths ? lengths(subject) : rare(subject)).stream())
                .forEach(score -> System.out.println(line(score)));
    }

    private static List<ResultsFile.Score> lengths(Subject subject) {
        BulkKernel lanewise = Lanewise.loop(subject.operator()).orElseThrow();
        List<Turns.Case> cases = new ArrayList<>();
        for (int length : LENGTHS) {
            float[] src = subject.inputs(length, SEED);
            cases.add(new Turns.Case(OURS, subject::apply, src));
            cases.add(new Turns.Case("lanewise", lanewise, src));
            cases.add(new Turns.Case("math", subject::applyMath, src));
        }
        return scores(subject, cases, cases.size() / LENGTHS.size());
    }

    /** The kernel on typical inputs, on these with one rare input in a hundred, and on rare ones alone. */
    private static List<ResultsFile.Score> rare(Subject subject) {
        float[] typical = subject.inputs(ELEMENTS, SEED);
        List<Turns.Case> cases = List.of(new Turns.Case(OURS, subject::apply, typical),
                new Turns.Case(OURS + "-1%-rare", subject::apply, RareInputs.among(typical, subject, SELDOM)),
                new Turns.Case(OURS + "-all-rare", subject::apply, RareInputs.among(typical, subject, 1)));
        return scores(subject, cases, cases.size());
    }

    /** The scores of groups of so many cases, each compared with the first of its group. */
    private static List<ResultsFile.Score> scores(Subject subject, List<Turns.Case> cases, int group) {
        List<Timing> timings = new Turns(cases, ROUNDS).timings();
        return IntStream.range(0, timings.size()).mapToObj(i -> {
            Timing timing = timings.get(i);
            return new ResultsFile.Score(subject.name().toLowerCase(Locale.ROOT), timing.name(),
                    cases.get(i).src().length, ResultsFile.rounded(timing.nanos()),
                    ResultsFile.rounded(timing.spread()),
                    ResultsFile.rounded(timings.get(i - i % group).timesFasterThan(timing)));
        }).toList();
    }

    private static String line(ResultsFile.Score score) {
        return score.function() + " " + score.contender() + " " + score.length() + " " + score.nanosPerElement() + " "
                + score.spread() + " " + score.ulpforgeFaster();
    }

    /** {@return the measurement of a line} */
    static ResultsFile.Score parse(String line) {
        String[] words = line.split(" ");
        return new ResultsFile.Score(words[0], words[1], Integer.parseInt(words[2]), Double.parseDouble(words[3]),
                Double.parseDouble(words[4]), Double.parseDouble(words[5]));
    }
}
