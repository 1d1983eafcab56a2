package dev.ulpforge.verify.oracle;

import java.util.List;
import java.util.SplittableRandom;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Undefined;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.oracle.piece.PieceCheck;

import static org.assertj.core.api.Assertions.assertThat;

class PartitionTest {
    private static final int BITS = 400;
    private static final int BLOCKS = 3000;
    private static final int MOST_PIECES = 12;

    @Provide
    Arbitrary<String> functions() {
        return Arbitraries.of("exp(x)", "sin(x) / x", "log(x)", "floor(x) + x / 2", "tanh(x)", "1 / (x - 0.25)",
                "sin(x)", "sinpi(x)", "abs(x) - 1", "sqrt(x)", "x / 3", "besselj0(x)", "min(x, 1/3)");
    }

    /** On domains of some binades, of either sign or both, near 0 and far away, with ends that are any floats. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void piecesCoverTheDomainOnceAndAreTrueThere(@ForAll("functions") String text,
            @ForAll @IntRange(min = -12, max = 12) int exponent, @ForAll @IntRange(max = 0x7f_ffff) int significand,
            @ForAll @IntRange(min = 10, max = 24) int widthBits, @ForAll @IntRange(max = 2) int signs,
            @ForAll long seed) {
        int magnitude = exponent + Float.MAX_EXPONENT << 23 | significand;
        float a = Float.intBitsToFloat(magnitude);
        float b = Float.intBitsToFloat(magnitude + (1 << widthBits));
        Domain domain = Domain.parse(switch (signs) {
            case 0 -> "[%a, %a]".formatted(a, b);
            case 1 -> "(%a, %a]".formatted(-b, -a);
            default -> "[%a, %a)".formatted(-Math.scalb(1f, -140), Math.scalb(1f, -130));
        });
        ExactFunction exact = new ExactFunction(Expression.parse(text), domain, Undefined.LIMIT);
        List<Piece> pieces = new Partition(exact, BLOCKS).pieces();
        assertCovered(pieces, domain);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < MOST_PIECES; i++) {
            Piece piece = pieces.get(i < 2 ? i * (pieces.size() - 1) : random.nextInt(pieces.size()));
            for (int bits : new int[]{ piece.first(), piece.last(), (int) random.nextLong(piece.first(),
                    piece.last() + 1L) }) {
                float x = Float.intBitsToFloat(bits);
                assertThat(PieceCheck.fault(piece, x, exact.value(x, BITS))).as(text).isEmpty();
            }
        }
    }

    @Tag("long")
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void piecesCoverManyDomainsOnceAndAreTrueThere(@ForAll("functions") String text,
            @ForAll @IntRange(min = -12, max = 12) int exponent, @ForAll @IntRange(max = 0x7f_ffff) int significand,
            @ForAll @IntRange(min = 10, max = 24) int widthBits, @ForAll @IntRange(max = 2) int signs,
            @ForAll long seed) {
        piecesCoverTheDomainOnceAndAreTrueThere(text, exponent, significand, widthBits, signs, seed);
    }

    private static void assertCovered(List<Piece> pieces, Domain domain) {
        int next = 0;
        for (Domain.BitRange range : domain.ranges()) {
            int bits = range.first();
            while (next < pieces.size() && pieces.get(next).first() == bits) {
                bits = pieces.get(next++).last() + 1;
                if (bits == range.last() + 1) {
                    break;
                }
            }
            assertThat(bits).as("the end of what is covered in %s", domain).isEqualTo(range.last() + 1);
        }
        assertThat(next).isEqualTo(pieces.size());
    }
}
