package dev.ulpforge.search.universal;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CellTest {
    private static final Frame ALL = new Frame(0, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);

    private static Cell cell(Frame frame, boolean negative, float from, float to) {
        return Cell.of(frame, negative, Float.floatToIntBits(from), Float.floatToIntBits(to), from).orElseThrow();
    }

    @Test
    void aCellOfNegativeFloatsBeginsWithTheNearest() {
        Cell cell = cell(ALL, true, 0, 2);
        assertEquals(Float.floatToRawIntBits(-0f), Float.floatToRawIntBits(cell.x(0)));
        assertEquals(-Float.MIN_VALUE, cell.x(1));
        assertEquals(-2, cell.x(cell.count() - 1));
        assertEquals(1.5, cell.t(-1.5f));
    }

    @Test
    void aroundAnAnchorCellsHaveOnlyTheFloatsThatThereAre() {
        Frame frame = new Frame(1, 0.75f, 1.25f);
        assertTrue(Cell.of(frame, false, 1, Float.floatToIntBits(0x1p-25f), 0).isEmpty());
        assertEquals(1 + 0x1p-23f, cell(frame, false, 0x1p-24f, 0x1.8p-23f).nearest());
        assertEquals(1 - 0x1p-24f, cell(frame, true, 0x1p-24f, 0x1.8p-24f).farthest());
        assertEquals(1, cell(frame, false, 0, 0x1p-24f).nearest());
    }

    @Test
    void theDomainAndGapsTrimACell() {
        Frame gap = new Frame(1, 0.9f, 1.1f);
        Frame frame = new Frame(0, 0.5f, 4).without(List.of(gap));
        assertEquals(Math.nextUp(1.1f), cell(frame, false, 1, 2).nearest());
        assertEquals(Math.nextDown(0.9f), cell(frame, false, 0.25f, 1).farthest());
        assertEquals(0.5f, cell(frame, false, 0.25f, 1).nearest());
        assertTrue(Cell.of(frame, false, 1, 10, 0).isEmpty());
        assertTrue(Cell.of(frame, true, 0, Float.floatToIntBits(2), 0).isEmpty());
    }

    @Test
    void gapsThatTouchEachOtherAreLeftOutTogether() {
        Frame first = new Frame(1, 0.75f, 1);
        Frame second = new Frame(1.25f, Math.nextUp(1f), 1.5f);
        for (List<Frame> gaps : List.of(List.of(first, second), List.of(second, first))) {
            Frame frame = new Frame(0, 0, 4).without(gaps);
            assertEquals(Math.nextUp(1.5f), cell(frame, false, 0.8f, 2).nearest());
            assertEquals(Math.nextDown(0.75f), cell(frame, false, 0.5f, 1.4f).farthest());
        }
    }
}
