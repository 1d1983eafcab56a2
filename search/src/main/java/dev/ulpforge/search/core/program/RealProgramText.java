package dev.ulpforge.search.core.program;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.ulpforge.search.core.number.DoubleDouble;

/**
 * The text of a real program, in the manner of the kernel IR but on one line:
 *
 * <pre>{@code v0 = input; v1 = real 0x1.8p0; v2 = add v0 v1; return v2}</pre>
 *
 * A constant that needs more than a double is written as a sum of two: {@code real 0x1.8p0+0x1.1p-55}.
 */
public final class RealProgramText {

    private static final String HEX = "-?0x[0-9a-f.]+p-?\\d+";
    private static final Pattern REAL = Pattern.compile("real (" + HEX + ")(?:([+-])(" + HEX + "))?");

    private RealProgramText() {}

    /** {@return the text of a program} */
    public static String print(RealProgram program) {
        ProgramSkeleton s = program.skeleton();
        List<String> lines = new ArrayList<>(List.of("v0 = input"));
        int[] place = new int[s.size() + 1];
        int next = 0;
        for (int k = 1; k <= s.size(); k++) {
            StringBuilder line = new StringBuilder(s.operation(k).text());
            for (int j = 0; j < s.operation(k).arity(); j++) {
                int operand = s.operand(k, j);
                if (operand == ProgramSkeleton.CONSTANT) {
                    lines.add("v" + lines.size() + " = real " + constant(program.constants().get(next++)));
                    line.append(" v").append(lines.size() - 1);
                } else {
                    line.append(" v").append(place[operand]);
                }
            }
            place[k] = lines.size();
            lines.add("v" + lines.size() + " = " + line);
        }
        return String.join("; ", lines) + "; return v" + place[s.size()];
    }

    private static String constant(DoubleDouble c) {
        String low = c.lo() == 0 ? "" : (c.lo() < 0 ? "-" : "+") + Double.toHexString(Math.abs(c.lo()));
        return Double.toHexString(c.hi()) + low;
    }

    /** {@return the program that was printed} @throws IllegalArgumentException if the text was not printed here */
    public static RealProgram parse(String text) {
        String[] lines = text.split("; ");
        List<ProgramSkeleton.Step> steps = new ArrayList<>();
        List<DoubleDouble> constants = new ArrayList<>();
        List<Integer> operands = new ArrayList<>(List.of(ProgramSkeleton.INPUT));
        for (int i = 1; i < lines.length - 1; i++) {
            String line = lines[i].substring(lines[i].indexOf('=') + 2);
            Matcher real = REAL.matcher(line);
            if (real.matches()) {
                constants.add(constant(real));
                operands.add(ProgramSkeleton.CONSTANT);
            } else {
                steps.add(step(line.split(" "), operands));
                operands.add(steps.size());
            }
        }
        RealProgram program = new RealProgram(ProgramSkeleton.of(steps), constants);
        if (!print(program).equals(text)) {
            throw new IllegalArgumentException("not the text of a program: " + text);
        }
        return program;
    }

    private static DoubleDouble constant(Matcher real) {
        double low = real.group(3) == null ? 0 : Double.parseDouble(real.group(3));
        return new DoubleDouble(Double.parseDouble(real.group(1)), "-".equals(real.group(2)) ? -low : low);
    }

    private static ProgramSkeleton.Step step(String[] words, List<Integer> operands) {
        List<Integer> in = new ArrayList<>();
        for (int j = 1; j < words.length; j++) {
            in.add(operands.get(Integer.parseInt(words[j].substring(1))));
        }
        return new ProgramSkeleton.Step(Operation.of(words[0]), in);
    }
}
