package dev.ulpforge.driver.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.driver.bench.BenchResult;
import dev.ulpforge.driver.bench.SpeedReport;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

class ReportPageTest {
    private static final String EVIL = "<script>alert(1)</script>";

    /** {@return the page of two ready-made kernels and a broken lock, timed with two widths} */
    static ReportPage page() {
        List<KernelPage.Speed> speeds = List.of(speed("vectors of up to 512 bits"), speed("vectors of 128 bits"));
        return new ReportPage(List.of(kernel("exp", speeds), kernel("asin", List.of())), List.of(
                new SpeedReport.Broken(Path.of("a" + EVIL + ".lock"), DriverMessage.BAD_LOCK.about(EVIL))),
                List.of(new SavedFront(Path.of("front.tsv"), List.of(new SavedFront.Point(2, 0.02, "x * " + EVIL)),
                        List.of(new SavedFront.Curve("evolved", List.of(2.0, 4.0), List.of(0.02, 0.0003)),
                                new SavedFront.Curve("best classical", List.of(2.0, 4.0),
                                        List.of(Double.NaN, 0.01))))));
    }

    private static KernelPage.Speed speed(String width) {
        return new KernelPage.Speed(width, new BenchResult("4,096 floats in [-10, 10]", List.of(
                new BenchResult.Row("Ulpforge", 0.1, 0.01, 1), new BenchResult.Row("Math " + EVIL, 4, 0.01, 40))));
    }

    private static KernelPage kernel(String function, List<KernelPage.Speed> speeds) {
        Path path = new LockStore(Path.of("..", "kernels", "ulpforge"))
                .path(new KernelSpec(Expression.parse(function), Domain.ALL, 1));
        return KernelPage.of(path, LockStore.read(path), speeds);
    }

    @Test
    void hasEverythingInItAndTheSameTextEachTime() {
        String text = page().text();
        assertThat(text).isEqualTo(page().text()).startsWith(ReportPage.MARK)
                .contains("uPlot", "The MIT License", "n = rint(x · 8/ln 2)", "public static float kernel(float x)",
                        "digest 8ab7c945627f73c1", "vectors of 128 bits", "Nothing was timed");
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(page().text()).doesNotContainPattern("(src|href)=\"(?!#|data:)").doesNotContain("@import", "url(");
    }

    @Test
    void whatComesFromOutsideIsText() {
        assertThat(page().text()).doesNotContain(EVIL).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }
}
