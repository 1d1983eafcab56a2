package dev.ulpforge.model.lock;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.spec.KernelSpec;

/**
 * The measured times of a program and of its peers in one run.
 *
 * @param program what {@link #key} gives for the program
 * @param fn      its target function
 * @param times   those of the contenders, the program first
 */
public record ProgramSpeed(String program, String fn, List<Time> times) {
    private static final int DIGITS = 12;

    /**
     * One time.
     *
     * @param nanos      in ns per float, with three digits after the point
     * @param contender  what was timed
     */
    public record Time(String nanos, String contender) {
        /** @throws IllegalArgumentException unless the time is a number with three digits after the point */
        public Time {
            if (!nanos.matches("[0-9]{1,6}\\.[0-9]{3}") || !contender.equals(contender.strip())
                    || contender.isEmpty()) {
                throw new IllegalArgumentException("«" + nanos + " " + contender + "» is no time");
            }
        }

        /** A time in ns per float. */
        public Time(double nanos, String contender) {
            this(String.format(Locale.ROOT, "%.3f", nanos), contender);
        }
    }

    /** @throws IllegalArgumentException if there is no time, or the key is none */
    public ProgramSpeed {
        times = List.copyOf(times);
        if (times.isEmpty() || !program.matches("[0-9a-f]{" + DIGITS + "}")) {
            throw new IllegalArgumentException("«" + program + " " + fn + "» has no times or is no program's");
        }
    }

    /** {@return some digits of the SHA-256 of a program's text: another program has other times} */
    public static String key(Program program) {
        return KernelSpec.sha256(ProgramText.print(program)).substring(0, DIGITS);
    }

    /** {@return a line for the program, and one for each time} */
    String text() {
        return program + " " + fn + "\n"
                + times.stream().map(time -> time.nanos + " " + time.contender + "\n").collect(Collectors.joining());
    }

    /** {@return the program's time, and in brackets those of its peers, for a kernel's documentation} */
    String words() {
        String peers = times.stream().skip(1).map(time -> "{@code " + time.contender + "} " + time.nanos)
                .collect(Collectors.joining(", "));
        return times.getFirst().nanos + " ns" + (peers.isEmpty() ? "" : " (" + peers + ")");
    }
}
