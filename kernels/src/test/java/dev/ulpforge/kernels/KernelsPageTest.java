package dev.ulpforge.kernels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.Extreme;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.lock.ProgramSpeed;
import dev.ulpforge.model.lock.SpeedFile;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of {@code docs/kernels.md} say what the locks and the files of speeds say. */
class KernelsPageTest {
    private static final String UPDATE = "golden.update";
    private static final Path PAGE = Path.of("..", "docs", "kernels.md");
    private static final LockStore LOCKS = new LockStore(Path.of("ulpforge"));
    private static final Map<KernelSpec, Optional<LockFile>> KNOWN = new HashMap<>();
    private static final List<SpeedFile> SPEEDS = SpeedFile.in(LOCKS.directory());
    private static final Predicate<String> OURS = name -> name.equals("Ulpforge");
    private static final String START = "<!-- tables, by KernelsPageTest -->\n";
    private static final String END = "<!-- end of tables -->\n";

    /** Renewed by {@code -Dgolden.update=true}. */
    @Test
    void saysWhatIsOnFile() throws IOException {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(START) + START.length());
        String tail = page.substring(page.indexOf(END));
        String want = head + tables() + tail;
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(PAGE, want);
        }
        assertThat(Files.readString(PAGE)).as("differs from the locks; run mvn verify with -D%s=true", UPDATE)
                .isEqualTo(want);
    }

    /** What is within 4 ULP only is there because it costs less. */
    @Test
    void fastFunctionsAreCheaper() {
        assertThat(fast()).isNotEmpty().allSatisfy(lock -> assertThat(gain(lock)).as(lock.spec().fn().toString())
                .isGreaterThan(1));
    }

    private static String tables() {
        return "\n`FloatMath`:\n\n"
                + row("fn", "max ULP", "at x", "correctly rounded", "monotonic", "Intel 512: ns", "256",
                        "128", "AMD 512: ns", "`lanewise` / ours", "`Math` / ours", "256: ns", "`lanewise` / ours",
                        "128: ns", "`lanewise` / ours")
                + rule(15)
                + LibraryFunction.of(Tier.PRECISE).map(KernelsPageTest::row).collect(Collectors.joining())
                + "\n`FastFloatMath`, where it has kernels of its own:\n\n"
                + row("fn", "max ULP", "at x", "correctly rounded", "monotonic", "Intel 512: ns", "`FloatMath` / ours",
                        "256: ns", "`FloatMath` / ours", "128: ns", "`FloatMath` / ours", "estimated")
                + rule(12)
                + LibraryFunction.of(Tier.FAST).flatMap(each -> lock(each.expression(), Tier.FAST).stream()
                        .map(lock -> fastRow(each.name(), lock))).collect(Collectors.joining())
                + "\nThe geometric means over all " + LibraryFunction.of(Tier.FAST).count()
                + " functions, 1 for those of `FloatMath` or not measured: " + number("%.2f", mean(512)) + " with 512, "
                + number("%.2f", mean(256)) + " with 256, " + number("%.2f", mean(128)) + " with 128 bits; "
                + number("%.2f", mean(fast().stream().map(KernelsPageTest::gain))) + " by the estimates.\n\n"
                + otherTables();
    }

    private static String otherTables() {
        return "`RoundedFloatMath`, whose results are all the nearest floats:\n\n"
                + row("fn", "Intel 512: ns", "`lanewise` / ours", "`FloatMath` / ours", "256: ns", "`lanewise` / ours",
                        "`FloatMath` / ours", "128: ns", "`FloatMath` / ours")
                + rule(9)
                + LibraryFunction.of(Tier.ROUNDED).map(each -> roundedRow(each.name(),
                        lock(each.expression(), Tier.ROUNDED).orElseThrow())).collect(Collectors.joining())
                + "\n`CoarseFloatMath`:\n\n"
                + row("fn", "max relative error", "at x", "monotonic", "Intel 512: ns", "`FloatMath` / ours", "256: ns",
                        "`FloatMath` / ours", "128: ns", "`FloatMath` / ours")
                + rule(10)
                + LibraryFunction.of(Tier.COARSE).map(each -> coarseRow(each.name(),
                        lock(each.expression(), Tier.COARSE).orElseThrow())).collect(Collectors.joining())
                + "\n`DoubleMath`:\n\n" + row("fn", "at most: ULP, proven", "at least: ULP, found", "at x") + rule(4)
                + DoubleMathTest.all().stream().map(KernelsPageTest::rowOfDoubles).collect(Collectors.joining())
                + "\n";
    }

    private static String rowOfDoubles(String name) {
        LockFile lock = LOCKS.find(KernelSpec.of(name, "", "binary64: 1.0")).orElseThrow();
        Bounded proof = (Bounded) lock.proof();
        return row(name, proof.maxUlp().toPlainString(), proof.found().toPlainString(),
                "`" + proof.witness().at().replace("x=", "") + "`");
    }

    private static String roundedRow(String name, LockFile lock) {
        return row(name, nanos("intel", 512, lock), ratio("intel", 512, lock, "lanewise"), gain(512, lock),
                nanos("intel", 256, lock), ratio("intel", 256, lock, "lanewise"), gain(256, lock),
                nanos("intel", 128, lock), gain(128, lock));
    }

    private static String coarseRow(String name, LockFile lock) {
        Extreme largest = ((Exhaustive) lock.proof()).extremes().getFirst();
        return row(name, "2^" + number("%.2f", Math.log(largest.max().doubleValue()) / Math.log(2)),
                "`" + Float.toHexString(largest.witness().input()) + "`",
                ((Exhaustive) lock.proof()).isMonotonic() ? "yes" : "no", nanos("intel", 512, lock), gain(512, lock),
                nanos("intel", 256, lock), gain(256, lock), nanos("intel", 128, lock), gain(128, lock));
    }

    private static String fastRow(String name, LockFile lock) {
        return row(facts(lock, name), nanos("intel", 512, lock), gain(512, lock), nanos("intel", 256, lock),
                gain(256, lock), nanos("intel", 128, lock), gain(128, lock), number("%.2f", gain(lock)));
    }

    private static String gain(int width, LockFile fast) {
        return measuredGain(width, fast).map(gain -> number("%.2f", gain)).orElse("–");
    }

    /** {@return how many times as long the kernel within 1 ULP takes, if both were measured} */
    private static Optional<Double> measuredGain(int width, LockFile fast) {
        LockFile precise = lock(fast.spec().fn().toString(), Tier.PRECISE).orElseThrow();
        return time("intel", width, fast, OURS).flatMap(ours -> time("intel", width, precise, OURS)
                .map(theirs -> Double.parseDouble(theirs) / Double.parseDouble(ours)));
    }

    private static double mean(int width) {
        return mean(fast().stream().flatMap(lock -> measuredGain(width, lock).stream()));
    }

    private static double mean(Stream<Double> gains) {
        return Math.exp(gains.mapToDouble(Math::log).sum() / LibraryFunction.of(Tier.FAST).count());
    }

    private static List<LockFile> fast() {
        return LibraryFunction.of(Tier.FAST).flatMap(each -> lock(each.expression(), Tier.FAST).stream()).toList();
    }

    private static double gain(LockFile fast) {
        return Costs.portable().cost(lock(fast.spec().fn().toString(), Tier.PRECISE).orElseThrow().program())
                / Costs.portable().cost(fast.program());
    }

    private static Optional<LockFile> lock(String fn, Tier tier) {
        return KNOWN.computeIfAbsent(tier.spec(fn), LOCKS::find);
    }

    private static String row(LibraryFunction function) {
        LockFile lock = lock(function.expression(), Tier.PRECISE).orElseThrow();
        return row(facts(lock, function.name()), nanos("intel", 512, lock), nanos("intel", 256, lock),
                nanos("intel", 128, lock), nanos("amd", 512, lock), ratio("amd", 512, lock, "lanewise"),
                ratio("amd", 512, lock, "(float)"), nanos("amd", 256, lock), ratio("amd", 256, lock, "lanewise"),
                nanos("amd", 128, lock), ratio("amd", 128, lock, "lanewise"));
    }

    private static String facts(LockFile lock, String name) {
        Exhaustive proof = (Exhaustive) lock.proof();
        return String.join(" | ", name, proof.maxUlp().toPlainString(),
                "`" + Float.toHexString(proof.witness().input()) + "`",
                number("%.1f %%", Math.floor(1e3 * proof.correctShare()) / 10), proof.isMonotonic() ? "yes" : "no");
    }

    private static String nanos(String machine, int width, LockFile lock) {
        return time(machine, width, lock, OURS).orElse("–");
    }

    private static String ratio(String machine, int width, LockFile lock, String peer) {
        Optional<String> ours = time(machine, width, lock, OURS);
        Optional<String> theirs = time(machine, width, lock, name -> name.startsWith(peer));
        return theirs.isEmpty()
                ? "–"
                : number("%.2f", Double.parseDouble(theirs.get()) / Double.parseDouble(ours.orElseThrow()));
    }

    private static Optional<String> time(String machine, int width, LockFile lock, Predicate<String> contender) {
        String program = ProgramSpeed.key(lock.program());
        return SPEEDS.stream()
                .filter(file -> file.cpu().toLowerCase(Locale.ROOT).startsWith(machine))
                .flatMap(file -> file.speeds().getOrDefault(width, List.of()).stream())
                .filter(speed -> speed.program().equals(program))
                .flatMap(speed -> speed.times().stream()).filter(time -> contender.test(time.contender())).findFirst()
                .map(ProgramSpeed.Time::nanos);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String rule(int columns) {
        return "|" + "---|".repeat(columns) + "\n";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
