package dev.ulpforge.driver.page;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import dev.ulpforge.model.lock.ProgramSpeed;
import dev.ulpforge.model.lock.ProgramSpeed.Time;
import dev.ulpforge.model.lock.SpeedFile;

import static org.assertj.core.api.Assertions.assertThat;

class SpeedChartTest {
    private static final ProgramSpeed EXP = new ProgramSpeed("0123456789ab", "exp(x)",
            List.of(new Time(0.1, "Ulpforge"),
                    new Time(0.2, "lanewise(EXP)"), new Time(4, "(float) Math.exp(x)"), new Time(0.05, "copy")));
    private static final ProgramSpeed ALONE = new ProgramSpeed("0123456789ac", "erf(x)",
            List.of(new Time(0.1, "Ulpforge")));

    private static String svg(String cpu, ProgramSpeed... speeds) {
        return new SpeedChart(new SpeedFile(cpu, "25", "2026-01-01", new TreeMap<>(
                Map.of(512, List.of(speeds), 256, List.of())))).svg();
    }

    @Test
    void marksEachPeerAndNamesTheRatio() {
        String svg = svg("CPU", EXP, ALONE);
        assertThat(svg).contains("exp(x): 2.00 times lanewise(EXP)", "exp(x): 40.00 times (float) Math.exp(x)",
                "512 bits", "256 bits").doesNotContain("copy", "erf");
    }

    @Test
    void isWellFormedWhateverTheNames() throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg("<CPU> & \"co\"", EXP))));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent()).contains("<CPU> & \"co\"");
    }

    /** Beyond the axis a mark stands at its end. */
    @Test
    void staysWithinItsPanel() {
        ProgramSpeed slow = new ProgramSpeed("0123456789ad", "log(x)",
                List.of(new Time(10, "Ulpforge"), new Time(0.1, "lanewise(LOG)"),
                        new Time(99_999, "(float) Math.log(x)")));
        assertThat(svg("CPU", slow)).contains("cx=\"150\"", "cx=\"400\"");
    }
}
