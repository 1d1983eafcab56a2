package dev.ulpforge.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

import dev.ulpforge.Approximate;

/** The processor, of which is on record for which elements it writes a file, as Gradle records it. */
final class OriginatingElements extends AbstractProcessor {
    private final ApproximateProcessor processor = new ApproximateProcessor();
    private final List<String> written = new ArrayList<>();

    /** {@return each file, with its elements} */
    List<String> written() {
        return written;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        Filer filer = (Filer) Proxy.newProxyInstance(Filer.class.getClassLoader(), new Class<?>[]{ Filer.class },
                (self, method, arguments) -> {
                    if (method.getName().startsWith("create")) {
                        written.add(arguments[0] + " by "
                                + String.join(", ", List.of((Element[]) arguments[1]).stream().map(Object::toString)
                                        .toList()));
                    }
                    return called(method, environment.getFiler(), arguments);
                });
        processor.init((ProcessingEnvironment) Proxy.newProxyInstance(ProcessingEnvironment.class.getClassLoader(),
                new Class<?>[]{ ProcessingEnvironment.class }, (self, method, arguments) -> "getFiler".equals(method
                        .getName()) ? filer : called(method, environment, arguments)));
    }

    private static Object called(Method method, Object on, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Approximate.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }
}
