package dev.ulpforge.verify.sweep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.ulpforge.verify.sweep.pass.OrderPass;

import static org.assertj.core.api.Assertions.assertThat;

class SweptShardTest {
    private static final int CHUNKS = 256;

    /** Every field has a number of its own. */
    private static ChunkFindings chunk(SplittableRandom random) {
        ErrorCounts counts = new ErrorCounts();
        Arrays.setAll(counts.above, _ -> random.nextLong());
        counts.measured = random.nextLong();
        counts.specials = random.nextLong();
        counts.lostTies = random.nextLong();
        counts.open = random.nextLong();
        counts.undecided = random.nextLong();
        counts.undecidedBelow = random.nextLong();
        counts.firstContradiction = random.nextLong();
        return new ChunkFindings(random.nextInt(), random.nextDouble(), random.nextLong(), counts,
                new PieceChecker.Left(random.nextInt(), random.nextInt(), random.nextInt()),
                (float) random.nextDouble(),
                (float) random.nextDouble(), (float) random.nextDouble(), (float) random.nextDouble());
    }

    @Test
    void whatArrivesIsWhatWasSent() throws IOException, ClassNotFoundException {
        SplittableRandom random = new SplittableRandom(1);
        List<ChunkFindings> chunks = Stream.generate(() -> chunk(random)).limit(CHUNKS).toList();
        WrongSpecials wrong = new WrongSpecials();
        wrong.add(Float.NaN, 1, 2);
        OrderPass order = new OrderPass();
        order.pair(1, 2, true);
        SweptShard sent = new SweptShard(List.of(new SweptShard.Part(chunks, wrong, order)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(sent);
        assertThat(bytes.size()).isLessThan(CHUNKS * 200);
        Object arrived = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat(arrived).usingRecursiveComparison().isEqualTo(sent);
    }
}
