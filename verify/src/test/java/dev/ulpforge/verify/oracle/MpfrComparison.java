package dev.ulpforge.verify.oracle;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Assumptions;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.piece.OrderedPieces;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.oracle.piece.PieceCheck;
import dev.ulpforge.verify.real.Inputs;
import dev.ulpforge.verify.real.Mpfr;

/** Holds the pieces of an oracle against MPFR at random inputs, on all processors. */
record MpfrComparison(Function f, List<Piece> pieces, long seed) {
    private static final int BITS = 90;
    private static final int BATCH = 512;
    private static final ThreadLocal<Optional<Mpfr>> MPFR = ThreadLocal.withInitial(() -> Mpfr.ofPrecision(BITS));

    /** {@return MPFR for this thread; without it the test is skipped, and says so} */
    static Mpfr mpfr() {
        Assumptions.assumeTrue(MPFR.get().isPresent(), "skipped: this machine has no MPFR");
        return MPFR.get().get();
    }

    /** {@return the number of inputs compared, at least {@code inputs}} @throws AssertionError at the first that is wrong */
    long run(long inputs) {
        mpfr();
        AtomicLong compared = new AtomicLong();
        for (int round = 0; compared.get() < inputs; round++) {
            int from = round * 2 * BATCH;
            IntStream.range(from, from + 64).parallel().forEach(batch -> {
                if (compared.get() < inputs) {
                    compared.addAndGet(batch(new Random(seed + batch)));
                }
            });
        }
        return compared.get();
    }

    /** A quarter at ends of pieces, where remainders are largest. */
    private long batch(Random random) {
        Mpfr mpfr = MPFR.get().get();
        long compared = 0;
        OrderedPieces ordered = new OrderedPieces(pieces);
        for (int i = 0; i < BATCH; i++) {
            float x = i % 4 == 0 ? anEnd(pieces.get(random.nextInt(pieces.size())), random) : Inputs.next(f, random);
            Optional<Piece> piece = PieceCheck.at(ordered, x);
            if (piece.isPresent() && Float.isFinite(x) && x != 0 && (Math.abs(x) < 1e4 || Inputs.isTame(f))) {
                check(mpfr, piece.get(), x);
                compared++;
            }
        }
        return compared;
    }

    private static float anEnd(Piece piece, Random random) {
        return Float.intBitsToFloat(random.nextBoolean() ? piece.first() : piece.last());
    }

    private void check(Mpfr mpfr, Piece piece, float x) {
        boolean right = switch (piece) {
            case Piece.Polynomial p -> mpfr.isWithin(f, x, p.at(x), p.error());
            case Piece.Constant c -> PieceCheck.fault(c, x, mpfr.apply(f, x)).isEmpty();
            case Piece.Pointwise w -> {
                double[] v = new double[1];
                double[] e = new double[1];
                w.f().evaluate(Float.floatToRawIntBits(x), v, e);
                yield Double.isFinite(v[0]) && !(v[0] == 0 && e[0] == 0)
                        ? mpfr.isWithin(f, x, v[0], e[0])
                        : PieceCheck.fault(w, x, mpfr.apply(f, x)).isEmpty();
            }
        };
        if (!right) {
            throw new AssertionError(
                    "%s(%a), seed %d: %s".formatted(f, x, seed, PieceCheck.fault(piece, x, mpfr.apply(f, x))));
        }
    }
}
