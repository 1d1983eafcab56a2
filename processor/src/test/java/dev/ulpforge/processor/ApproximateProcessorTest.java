package dev.ulpforge.processor;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

import org.junit.jupiter.api.Test;

import dev.ulpforge.processor.plugin.VersionCheck;

import static org.assertj.core.api.Assertions.assertThat;

class ApproximateProcessorTest {
    private final List<String> said = new ArrayList<>();

    @Test
    void isAService() {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(ApproximateProcessor.class);
    }

    @Test
    void isKnownToGradleAsIsolating() {
        assertThat(getClass().getResourceAsStream("/META-INF/gradle/incremental.annotation.processors"))
                .hasContent(VersionCheck.class.getName() + ",isolating\n" + ApproximateProcessor.class.getName()
                        + ",isolating\n" + OptionNames.class.getName()
                        + ",isolating");
    }

    @Test
    void aDefectIsAnErrorAndNeverThrownIntoJavac() {
        ApproximateProcessor processor = new ApproximateProcessor();
        processor.init(environment());
        TypeElement annotation = mock(TypeElement.class, Map.of());
        RoundEnvironment round = mock(RoundEnvironment.class, Map.of());
        processor.process(Set.of(annotation), round);
        assertThat(said).satisfiesExactly(
                error -> assertThat(error).startsWith("ERROR ULP199: a defect of Ulpforge: ").contains("please report"),
                trace -> assertThat(trace).startsWith("NOTE ULP198: ").contains("at dev.ulpforge.processor."));
    }

    private ProcessingEnvironment environment() {
        Messager messager = (Messager) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{ Messager.class }, (self, method, arguments) -> {
                    said.add(arguments[0] + " " + arguments[1]);
                    return null;
                });
        return mock(ProcessingEnvironment.class, Map.of("getMessager", messager, "getOptions", Map.of()));
    }

    /** {@return an object whose methods return what {@code answers} names, and throw otherwise} */
    private static <T> T mock(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{ type },
                (self, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    case String name when answers.containsKey(name) -> answers.get(name);
                    default -> throw new IllegalStateException("nobody expects " + method);
                }));
    }
}
