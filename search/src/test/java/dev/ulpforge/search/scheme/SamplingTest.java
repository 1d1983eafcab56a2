package dev.ulpforge.search.scheme;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.spec.Domain;

import static org.assertj.core.api.Assertions.assertThat;

class SamplingTest {
    private static final int COUNT = 4096;

    private static List<Double> drawn(Region fast, Domain domain, Place place) {
        float[] inputs = new Sampling(COUNT, List.of(place)).inputs(fast, domain, new Random(1));
        return IntStream.range(0, COUNT).mapToObj(i -> (double) inputs[i]).toList();
    }

    @Test
    void inputsAreInTheDomainAndTheFastRegion() {
        for (Place place : List.of(new Place.Anywhere(), new Place.Near(0), new Place.Near(1),
                new Place.Binades(-40, 40), new Place.Borders(List.of(0.5f, 1f, 7f)),
                new Place.Within(9), new Place.Multiples(0.3),
                new Place.Ends(0.3, 0.5))) {
            assertThat(drawn(Region.upTo(1), Domain.parse("[-0.25, 4]"), place)).allMatch(x -> -0.25 <= x && x <= 1);
        }
    }

    @Test
    void numbersAreApproachedFromBelow() {
        assertThat(drawn(Region.upTo(1), Domain.ALL, new Place.Near(1))).allMatch(x -> Math.abs(x) <= 1)
                .anyMatch(x -> x == 1 - 0x1p-24).anyMatch(x -> x < -0.999999);
    }

    @Test
    void bordersAreSeenFromBothSides() {
        assertThat(drawn(Region.upTo(9), Domain.ALL, new Place.Borders(List.of(2f))))
                .allMatch(x -> 1 <= Math.abs(x) && Math.abs(x) <= 3)
                .anyMatch(x -> x == 2).anyMatch(x -> x == Math.nextUp(2f) || x == Math.nextUp(Math.nextUp(2f)))
                .anyMatch(x -> x == Math.nextDown(2f)).anyMatch(x -> x < 0);
    }

    @Test
    void magnitudesKeepToTheirBound() {
        assertThat(drawn(Region.upTo(100), Domain.ALL, new Place.Within(3))).allMatch(x -> Math.abs(x) <= 3)
                .anyMatch(x -> x > 2.9).anyMatch(x -> x < -2.9);
    }

    @Test
    void multiplesAreFoundInTheFastRegion() {
        double step = Math.PI / 4;
        assertThat(drawn(Region.upTo(100), Domain.ALL, new Place.Multiples(step)))
                .allMatch(x -> x == (float) (Math.rint(x / step) * step)).anyMatch(x -> x > 99).anyMatch(x -> x == 0);
    }

    @Test
    void endsAreSeenFromBothSides() {
        assertThat(drawn(Region.upTo(100), Domain.ALL, new Place.Ends(-2, 0.25)))
                .allMatch(x -> Math.abs(Math.IEEEremainder(x + 0.5, 2)) < 0.00201 || Math.abs(x) > 98)
                .anyMatch(x -> Math.IEEEremainder(x + 0.5, 2) < -0.0015)
                .anyMatch(x -> Math.IEEEremainder(x + 0.5, 2) > 0.0015).anyMatch(x -> x > 98).anyMatch(x -> x < -98);
    }
}
