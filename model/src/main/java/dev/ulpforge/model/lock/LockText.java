package dev.ulpforge.model.lock;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.spec.KernelSpec;

/**
 * The text form of a lock file: a title, four sections, in format 2 a fifth of samples, and a checksum over all of
 * that.
 */
final class LockText {
    static final String TITLE = "ulpforge lock ";
    private static final String SPEC = "[spec]";
    private static final String PROGRAM = "[program]";
    private static final String PROVENANCE = "[provenance]";
    private static final String CERTIFICATE = "[certificate]";
    private static final String SAMPLES = "[samples]";
    private static final String CHECKSUM = "sha256 ";
    /** In characters, and in bytes too: a lock file is ASCII. */
    static final int MAX_LENGTH = ProgramText.MAX_LENGTH + (1 << 21);

    private LockText() {}

    static String print(LockFile lock) {
        String body = TITLE + lock.format() + "\n\n" + SPEC + "\n" + lock.spec().text() + "\n" + PROGRAM + "\n"
                + ProgramText.print(lock.program()) + "\n" + PROVENANCE + "\n"
                + lock.provenance().text() + "\n" + CERTIFICATE + "\n"
                + lock.proof().text() + "\n"
                + (lock.format() == 1 ? "" : SAMPLES + "\n" + lock.samples().text() + "\n");
        return body + CHECKSUM + KernelSpec.sha256(body) + "\n";
    }

    static LockFile parse(String text) {
        if (text.indexOf('\r') >= 0) {
            throw new LockException(
                    "its lines end in CR LF; say \"*.lock text eol=lf\" in .gitattributes and check it out again");
        }
        boolean hasSamples = text.startsWith(TITLE + "2\n");
        if (text.length() > MAX_LENGTH || !hasSamples && !text.startsWith(TITLE + "1\n")) {
            throw new LockException("it does not start with \"" + TITLE + "1\" or \"" + TITLE + "2\"");
        }
        requireChecksum(text);
        LockFile lock;
        try {
            lock = sections(text, hasSamples);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new LockException("it cannot be read: " + e.getMessage(), e);
        }
        if (!lock.text().equals(text)) {
            throw new LockException("it is not in canonical form");
        }
        return lock;
    }

    private static void requireChecksum(String text) {
        int start = text.lastIndexOf(CHECKSUM);
        if (start < 0 || !text.substring(start).equals(CHECKSUM + KernelSpec.sha256(text.substring(0, start)) + "\n")) {
            throw new LockException("its checksum does not fit its content: it was edited or damaged");
        }
    }

    private static LockFile sections(String text, boolean hasSamples) {
        List<String> spec = section(text, SPEC, PROGRAM);
        List<String> provenance = section(text, PROVENANCE, CERTIFICATE);
        return new LockFile(
                KernelSpec.parse(spec),
                ProgramText.parse(lines(section(text, PROGRAM, PROVENANCE))),
                Provenance.of(value(provenance, 0, "version"), Long.parseLong(value(provenance, 1, "seed")),
                        Long.parseLong(value(provenance, 2, "budget")),
                        provenance.subList(3, provenance.size())),
                Proof.parse(lines(section(text, CERTIFICATE, hasSamples ? SAMPLES : CHECKSUM))),
                hasSamples ? Samples.parse(section(text, SAMPLES, CHECKSUM)) : Samples.NONE);
    }

    private static List<String> section(String text, String title, String next) {
        int start = text.indexOf("\n" + title + "\n");
        int end = text.indexOf("\n\n" + next, start);
        if (start < 0 || end < 0) {
            throw new IllegalArgumentException("section " + title + " is missing");
        }
        return new ArrayList<>(text.substring(start + title.length() + 2, end).lines().toList());
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static String value(List<String> lines, int index, String key) {
        String line = lines.get(index);
        if (!line.startsWith(key + " ")) {
            throw new IllegalArgumentException("\"" + line + "\" should read \"" + key + " …\"");
        }
        return line.substring(key.length() + 1);
    }
}
