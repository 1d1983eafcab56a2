package dev.ulpforge.model.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the text of a {@link SpeedFile}, line after line. */
final class SpeedText {
    private final List<String> lines;
    private int next;

    SpeedText(String text) {
        lines = text.lines().filter(line -> !line.isEmpty()).toList();
    }

    SpeedFile file() {
        if (lines.isEmpty() || !lines.getFirst().equals(SpeedFile.TITLE)) {
            throw new IllegalArgumentException("its first line is not «" + SpeedFile.TITLE + "»");
        }
        next = 1;
        String cpu = value("cpu ");
        String jdk = value("jdk ");
        String date = value("date ");
        SortedMap<Integer, List<ProgramSpeed>> speeds = new TreeMap<>();
        while (next < lines.size()) {
            speeds.put(Integer.parseInt(value("[").replace("]", "")), programs());
        }
        return new SpeedFile(cpu, jdk, date, speeds);
    }

    private List<ProgramSpeed> programs() {
        List<ProgramSpeed> programs = new ArrayList<>();
        while (next < lines.size() && !lines.get(next).startsWith("[")) {
            String[] program = lines.get(next++).split(" ", 2);
            List<ProgramSpeed.Time> times = new ArrayList<>();
            while (next < lines.size() && lines.get(next).matches("[0-9]+\\.[0-9]{3} .+")) {
                String[] time = lines.get(next++).split(" ", 2);
                times.add(new ProgramSpeed.Time(time[0], time[1]));
            }
            programs.add(new ProgramSpeed(program[0], program[program.length - 1], times));
        }
        return programs;
    }

    private String value(String key) {
        if (next >= lines.size() || !lines.get(next).startsWith(key)) {
            throw new IllegalArgumentException("line " + (next + 1) + " should read «" + key + "…»");
        }
        return lines.get(next++).substring(key.length());
    }
}
