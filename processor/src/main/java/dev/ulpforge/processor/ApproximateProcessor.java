package dev.ulpforge.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.ulpforge.Approximate;
import dev.ulpforge.codegen.lock.LockFile;

/**
 * Generates kernels for methods annotated with {@link Approximate}. For a class {@code C} in package {@code p} the
 * kernels are in {@code p.CKernels}, for a nested class {@code C.D} in {@code p.C_DKernels}.
 *
 * <p>A kernel whose lock is on file costs some milliseconds; another is searched for in a forked JVM, for a minute or so.
 * Every fault is an error of the compilation with an ID; no exception leaves this class.
 */
public final class ApproximateProcessor extends AbstractProcessor {
    private Report report;
    private Options options;
    private VectorModuleCheck vectors;

    /** For javac, which finds the class by its service file. */
    public ApproximateProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Approximate.class.getName());
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        report = new Report(environment.getMessager());
        vectors = new VectorModuleCheck(environment.getElementUtils(), report);
        try {
            options = Options.of(environment.getOptions());
        } catch (Options.Unusable e) {
            e.reportTo(report);
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            if (options != null && !annotations.isEmpty()) {
                generate(round);
            }
        } catch (Throwable defect) {
            report.bug(defect);
        }
        return false;
    }

    /** Reads all before any search, so that a slip of the pen is told at once. */
    private void generate(RoundEnvironment round) {
        RequestReader reader = new RequestReader(processingEnv.getElementUtils(), report);
        int before = report.errors();
        List<List<KernelRequest>> classes = owners(round).stream().map(reader::requests)
                .filter(requests -> !requests.isEmpty() && vectors.passes(requests.getFirst().site())).toList();
        if (report.errors() == before) {
            Locksmith locksmith = new Locksmith(options, new LockDirectory(processingEnv), new Forge(options, report),
                    report);
            classes.forEach(requests -> generate(requests, locksmith));
        }
    }

    private static Set<TypeElement> owners(RoundEnvironment round) {
        Set<TypeElement> owners = new LinkedHashSet<>();
        ElementFilter.methodsIn(round.getElementsAnnotatedWith(Approximate.class))
                .forEach(method -> owners.add((TypeElement) method.getEnclosingElement()));
        return owners;
    }

    private void generate(List<KernelRequest> requests, Locksmith locksmith) {
        List<LockedKernel> kernels = new ArrayList<>();
        for (KernelRequest request : requests) {
            Optional<LockFile> lock = locksmith.lock(request);
            lock.ifPresent(found -> kernels.add(new LockedKernel(request.site(), found)));
        }
        if (kernels.size() == requests.size()) {
            new KernelsFile(kernels).write(processingEnv.getElementUtils(), processingEnv.getFiler(), report);
        }
    }
}
