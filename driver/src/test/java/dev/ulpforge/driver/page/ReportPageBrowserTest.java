package dev.ulpforge.driver.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Looks at the page in a real browser, where there is one. */
class ReportPageBrowserTest {
    private static final String OPEN_ALL = "document.querySelectorAll('details').forEach(d => { d.open = true; });"
            + "new Promise(done => setTimeout(() => done(1), 300))";
    /** The number of charts with more than a few pixels in the colour of a line of data. */
    private static final String DRAWN = "Array.from(document.querySelectorAll('canvas')).filter(c => { const d = "
            + "document.createElement('i'); d.style.color = 'var(--accent)'; document.body.append(d);"
            + "const want = getComputedStyle(d).color.match(/[0-9]+/g).map(Number);"
            + "const o = document.createElement('canvas'); o.width = c.width; o.height = c.height;"
            + "const x = o.getContext('2d', { willReadFrequently: true }); x.drawImage(c, 0, 0);"
            + "const p = x.getImageData(0, 0, c.width, c.height).data; let n = 0;"
            + "for (let i = 0; i < p.length; i += 4) { n += want.every((v, k) => Math.abs(v - p[i + k]) < 12)"
            + " && p[i + 3] > 200; } return n > 50; }).length";
    @TempDir
    private static Path directory;
    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), "no Chromium on this machine: the page was not looked at");
        page = Files.writeString(directory.resolve("index.html"), ReportPageTest.page().text());
        browser = Browser.start(program.get(), Files.createDirectories(directory.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({ "1280, light", "1280, dark", "400, light", "400, dark" })
    void chartsAreDrawnAndNothingIsWiderThanTheWindow(int width, String scheme) {
        browser.show(page, width, scheme);
        assertThat(browser.value(DRAWN)).as("the first kernel's and the front's charts").isEqualTo("3");
        browser.value(OPEN_ALL);
        assertThat(browser.value(DRAWN)).isEqualTo("5");
        assertThat(browser.value("innerWidth")).isEqualTo(Integer.toString(width));
        assertThat(browser.value("document.documentElement.scrollWidth"))
                .isEqualTo(browser.value("document.documentElement.clientWidth"));
        assertThat(browser.value("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(scheme.equals("light") ? "\"rgb(246, 247, 249)\"" : "\"rgb(18, 22, 28)\"");
        assertThat(browser.faults()).isEmpty();
    }

    /** Text of less contrast than 4.5 to what is behind it is hard to read (WCAG 2.2, 1.4.3). */
    @ParameterizedTest
    @CsvSource({ "light", "dark" })
    void textStandsOutFromItsBackground(String scheme) {
        browser.show(page, 1280, scheme);
        String contrast = "(() => { const rgb = name => { const d = document.createElement('i'); d.style.color = 'var(--' + name + ')';"
                + "document.body.append(d); return getComputedStyle(d).color.match(/[0-9.]+/g).map(Number); };"
                + "const light = name => rgb(name).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)"
                + ".reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);"
                + "const ratio = (a, b) => (Math.max(light(a), light(b)) + .05) / (Math.min(light(a), light(b)) + .05);"
                + "return Math.min(...['text', 'dim', 'accent', 'warn'].flatMap(t => ['back', 'card'].map(b => ratio(t, b)))); })()";
        assertThat(Double.parseDouble(browser.value(contrast))).isGreaterThan(4.5);
    }

    @Test
    void theTableIsSortedByTheColumnThatIsClicked() {
        browser.show(page, 1280, "light");
        String first = "document.querySelector('.sortable tbody td').textContent";
        String click = "document.querySelectorAll('.sortable th button')[6].click(); 1";
        browser.value(click);
        assertThat(browser.value(first)).isEqualTo("\"asin(x)\"");
        browser.value(click);
        assertThat(browser.value(first)).isEqualTo("\"exp(x)\"");
    }

    @Test
    void aLinkOfTheTableOpensItsKernelInSight() {
        browser.show(page, 400, "dark");
        String isInSight = "Math.abs(document.querySelector('#k1').getBoundingClientRect().top) < 5";
        browser.value("document.querySelector('.sortable a[href=\"#k1\"]').click();"
                + "new Promise(done => { const wait = tries => " + isInSight
                + " || tries === 0 ? setTimeout(() => done(1), 100) : setTimeout(() => wait(tries - 1), 50);"
                + " setTimeout(() => wait(100), 300); })");
        assertThat(browser.value("document.querySelector('#k1').open")).isEqualTo("true");
        assertThat(browser.value("document.querySelectorAll('#k1 canvas').length")).isEqualTo("2");
        assertThat(browser.value(isInSight)).isEqualTo("true");
    }

    @Test
    void whatComesFromOutsideRunsNowhere() {
        browser.show(page, 1280, "light");
        assertThat(browser.value("document.querySelectorAll('script:not([type])').length")).isEqualTo("1");
        assertThat(browser.value("document.querySelector('.broken').textContent.includes('<script>')"))
                .isEqualTo("true");
    }
}
