package dev.ulpforge.model.lock;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** Edits that a new checksum would hide. */
class SelfCheckTest {
    private static final Program SQUARE_PLUS_ONE = program("fma v0 v0 v1");
    private static final LockFile HONEST = lock(1);
    private static final Exhaustive PROOF = (Exhaustive) HONEST.proof();

    private static Program program(String last) {
        return ProgramText.parse("v0 = input\nv1 = float 0x1.0p0\nv2 = " + last + "\nreturn v2\n");
    }

    private static LockFile lock(double maxUlp) {
        return MadeUpLocks.lock(new KernelSpec(Expression.parse("x * x + 1"), Domain.parse("[-8, 8]"), maxUlp),
                SQUARE_PLUS_ONE);
    }

    private static LockFile with(Program program, Exhaustive certificate, List<Witness> samples) {
        return new LockFile(HONEST.spec(), program, HONEST.provenance(), certificate,
                new Samples(List.copyOf(samples)));
    }

    private static Exhaustive with(String maxUlp, Witness witness) {
        return with(PROOF, maxUlp, witness);
    }

    private static Exhaustive with(Exhaustive c, String maxUlp, Witness witness) {
        return new Exhaustive(c.bound(), new BigDecimal(maxUlp), witness, c.inputs(), c.errors(), c.correctlyRounded(),
                c.undecided(), c.wrongSpecial(), c.least(), c.greatest(), c.properties(), c.digest(), c.segments(),
                c.jdk(),
                c.cpu());
    }

    private static List<Witness> samples() {
        return HONEST.samples().points().stream().map(Witness.class::cast).toList();
    }

    @Test
    void anHonestLockHasNoFault() {
        assertThat(HONEST.fault()).isEmpty();
        assertThat(MadeUpLocks.withoutSamples(HONEST).fault()).isEmpty();
    }

    static Stream<Program> otherPrograms() {
        return Stream.of(program("fma v0 v0 v0"), program("mul v0 v0"), program("abs v0"),
                ProgramText.parse("v0 = input\nv1 = float 0x1.000002p0\nv2 = fma v0 v0 v1\nreturn v2\n"),
                ProgramText.parse("v0 = input\nreturn v0\n"));
    }

    /** Also where a constant differs in its last bit alone. */
    @ParameterizedTest
    @MethodSource("otherPrograms")
    void anotherProgramIsSeen(Program program) {
        assertThat(with(program, PROOF, samples()).fault()).get().asString()
                .startsWith("its program returns ").contains("where it was proven to have x=");
    }

    @Test
    void formatOneHasItsWitness() {
        LockFile formatOne = new LockFile(HONEST.spec(), program("mul v0 v0"), HONEST.provenance(),
                PROOF);
        assertThat(formatOne.format()).isEqualTo(1);
        assertThat(formatOne.fault()).get().asString().startsWith("its program returns ");
    }

    @Test
    void aLargestErrorThatIsNotThatOfTheWitnessIsSeen() {
        Witness witness = PROOF.witness();
        for (String maxUlp : List.of("0.4320", "0.4322", "0.0001", "0.9999")) {
            assertThat(with(SQUARE_PLUS_ONE, with(maxUlp, witness), samples()).fault()).get().asString()
                    .contains("on record as " + new BigDecimal(maxUlp).doubleValue(), "has 0.4321");
        }
    }

    /** The results of erf next to 1, wherever it is within 2^-53 of 1: 1462 units too small, but for less than 2^-26. */
    @Test
    void aBoundOnErrorsThatAreNotDecidedMayBeOnRecord() {
        Program constant = ProgramText.parse("v0 = input\nv1 = float 0x1.fff494p-1\nreturn v1\n");
        Witness witness = new Witness(6, 0x1.fff494p-1f, 0x1.ffffffffffffbp-1);
        LockFile wide = lock(2048);
        Exhaustive proof = (Exhaustive) wide.proof();
        for (String maxUlp : List.of("1462.0000", "1462.0001", "1462.0002")) {
            LockFile lock = new LockFile(wide.spec(), constant, wide.provenance(), with(proof, maxUlp, witness),
                    new Samples(List.of()));
            assertThat(lock.fault().isPresent()).as(maxUlp).isEqualTo(maxUlp.endsWith("2"));
        }
    }

    /** As if a bound of 1 had become 0.5, and the witness had been exchanged for one that fits. */
    @Test
    void aSampleAboveTheBoundIsSeen() {
        List<Witness> samples = IntStream.range(0, samples().size()).mapToObj(i -> {
            Witness point = samples().get(i);
            return i == 40 ? new Witness(point.input(), point.got(), point.got() + 0.6 * Math.ulp(point.got())) : point;
        }).toList();
        assertThat(with(SQUARE_PLUS_ONE, PROOF, samples).fault()).get().asString()
                .startsWith("it is not within 0.4321 ULP at " + samples.get(40));
    }

    @Test
    void specialValuesHaveNoTolerance() {
        Program zero = ProgramText.parse("v0 = input\nv1 = sub v0 v0\nreturn v1\n");
        Program one = ProgramText.parse("v0 = input\nv1 = float 0x1.8p0\nreturn v1\n");
        for (double want : new double[]{ -0.0, Double.NaN, Double.POSITIVE_INFINITY }) {
            LockFile base = MadeUpLocks.lock(HONEST.spec(), one);
            List<Witness> wrong = base.samples().points().stream()
                    .map(point -> new Witness((float) (double) point.arguments().getFirst(), 1.5f, want)).toList();
            assertThat(
                    new LockFile(base.spec(), one, base.provenance(), base.proof(), new Samples(List.copyOf(wrong)))
                            .fault())
                    .as("%s", want).isPresent();
        }
        List<Witness> negative = samples().stream().map(point -> new Witness(point.input(), 0, -0.0)).toList();
        Exhaustive none = with("0.0000", new Witness(1, 0, 0));
        assertThat(with(zero, none, negative).fault()).get().asString().contains("it is not within 0.0 ULP");
    }

    @Test
    void anInputOutsideOfTheDomainIsSeen() {
        KernelSpec narrow = new KernelSpec(HONEST.spec().fn(), Domain.parse("[-1, 1]"), 1);
        assertThat(new LockFile(narrow, SQUARE_PLUS_ONE, HONEST.provenance(), PROOF, HONEST.samples())
                .fault()).isPresent();
    }
}
