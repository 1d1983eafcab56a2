package dev.ulpforge.jmh.front;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FrontChartTest {
    private static final String REPORT = """
            # exp2(x) on (0.0, 1.0], maximal relative error

            Operations add,mul,fma; seed 1.

            | cost | evolved | best classical | gain | classical form | random search |
            |---|---|---|---|---|---|
            | 1 | 1.000e-01 | - | - | - | - |
            | 2 | 1.000e-03 | 1.000e+03 | 1e6 | Taylor, degree 1 | - |
            """;

    @Test
    void aReportIsRead() {
        FrontChart.Curve curve = FrontChart.Curve.of(REPORT);
        assertThat(curve.name()).isEqualTo("maximal relative error, with fma");
        assertThat(curve.evolved()).containsExactly(new FrontChart.Point(1, 0.1), new FrontChart.Point(2, 1e-3));
        assertThat(curve.classical()).containsExactly(new FrontChart.Point(2, 1));
    }

    /** Three digits are the height of the drawing, two operations its width. */
    @Test
    void pointsLieWhereTheyShould() {
        String svg = new FrontChart("2^x", List.of(FrontChart.Curve.of(REPORT))).svg();
        assertThat(svg).contains("<path class=\"evolved\" stroke=\"#0969da\" d=\"M220 190L540 470\"/>",
                "<path class=\"classical\" stroke=\"#0969da\" d=\"M540 50\"/>", ">1e-3</text>");
    }
}
