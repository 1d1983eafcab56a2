package dev.ulpforge.tests.docs;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Modules are built several at a time, each as soon as its dependencies are there: a module that uses others by a path
 * only, as compilers do processors, has to name them as dependencies too.
 */
class BuildOrderTest {

    @ParameterizedTest
    @ValueSource(strings = { "kernels/pom.xml", "examples/quickstart/pom.xml" })
    void processorsOfModulesAreDependenciesToo(String pom) throws Exception {
        Document project = project(pom);
        Set<String> processors = artifacts(project, "path");
        assertThat(processors).isNotEmpty();
        assertThat(artifacts(project, "dependency")).containsAll(processors);
    }

    @Test
    void theCommandLineIsADependencyOfWhatRunsIt() throws Exception {
        Document project = project("examples/quickstart/pom.xml");
        assertThat(project.getDocumentElement().getTextContent()).contains("driver/target/ulpforge.jar");
        assertThat(artifacts(project, "dependency")).contains("ulpforge-driver");
    }

    private static Document project(String pom) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(Sources.ROOT.resolve(pom).toFile());
    }

    private static Set<String> artifacts(Document project, String tag) {
        NodeList places = project.getElementsByTagName(tag);
        Set<String> artifacts = new TreeSet<>();
        IntStream.range(0, places.getLength()).mapToObj(i -> (Element) places.item(i))
                .forEach(place -> artifacts.add(place.getElementsByTagName("artifactId").item(0).getTextContent()));
        return artifacts;
    }
}
