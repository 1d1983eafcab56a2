package dev.ulpforge.processor;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.ulpforge.Approximate;
import dev.ulpforge.KernelLibrary;
import dev.ulpforge.model.spec.KernelSpec;

/**
 * Generates kernels for methods annotated with {@link Approximate}. For a class {@code C} in package {@code p} the
 * kernels are in {@code p.CKernels}, for a nested class {@code C.D} in {@code p.C_DKernels}, and for a {@link
 * KernelLibrary} in a class with the name that it has there.
 *
 * <p>A kernel whose lock is on file costs some milliseconds; another is searched for in a forked JVM, for a minute or
 * so. Every fault is an error of the compilation with an ID; no exception leaves this class.
 */
public final class ApproximateProcessor extends AbstractProcessor {
    /**
     * A worker ends by itself a few seconds after its budget, but for a proof that is running: this is for one that
     * hangs.
     */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final Duration grace;
    private Diagnostics diagnostics;
    private Optional<Options> options = Optional.empty();
    private Optional<Consumer<TypeElement>> weaving = Optional.empty();

    /** For javac, which finds the class by its service file. */
    public ApproximateProcessor() {
        this(GRACE);
    }

    /** As that, but kills a search this long after its budget. */
    ApproximateProcessor(Duration grace) {
        this.grace = grace;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Approximate.class.getName(), KernelLibrary.class.getName());
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
        diagnostics = new Diagnostics(environment.getMessager());
        guarded(() -> options = Options.of(environment.getOptions(), diagnostics)
                .map(given -> given.under(environment.getClass().getName())));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (options.isPresent() && !annotations.isEmpty()) {
            guarded(() -> generate(round, options.get()));
        }
        return !annotations.isEmpty();
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (Throwable defect) {
            diagnostics.bug(defect);
        }
    }

    /** Reads all before any search, so that a slip of the pen is told at once. */
    private void generate(RoundEnvironment round, Options given) {
        RequestReader reader = new RequestReader(processingEnv.getElementUtils(),
                new Bodies(processingEnv, diagnostics), diagnostics);
        VectorModuleCheck vectors = new VectorModuleCheck(processingEnv.getElementUtils(), diagnostics);
        LibraryReader libraries = new LibraryReader(reader, diagnostics);
        int before = diagnostics.errors();
        List<AnnotatedClass> classes = owners(round).stream().map(owner -> annotated(owner, reader, libraries))
                .filter(type -> !type.requests().isEmpty() && vectors.passes(type.requests().getFirst().annotated()))
                .toList();
        boolean sound = diagnostics.errors() == before && !round.errorRaised();
        if (sound && given.search() == Options.Search.LIST) {
            classes.stream().flatMap(type -> type.requests().stream()).forEach(this::list);
        } else if (sound) {
            LockResolver locksmith = new LockResolver(given, new LockDirectory(processingEnv),
                    new ForkedSearch(given, grace, diagnostics), diagnostics);
            classes.forEach(type -> generate(type, locksmith));
        }
    }

    private static AnnotatedClass annotated(TypeElement owner, RequestReader reader, LibraryReader libraries) {
        List<KernelRequest> requests = reader.requests(owner);
        return new AnnotatedClass(owner, requests, libraries.library(owner, requests));
    }

    private void list(KernelRequest request) {
        KernelSpec spec = request.spec();
        diagnostics.note(request.annotated(), ProcessorMessage.WANTED, spec.fn(), spec.demandLine(), spec.domain());
    }

    private static Set<TypeElement> owners(RoundEnvironment round) {
        Set<TypeElement> owners = new LinkedHashSet<>();
        ElementFilter.methodsIn(round.getElementsAnnotatedWith(Approximate.class))
                .forEach(method -> owners.add((TypeElement) method.getEnclosingElement()));
        owners.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(KernelLibrary.class)));
        return owners;
    }

    private void generate(AnnotatedClass type, LockResolver locksmith) {
        new ClassGenerator(processingEnv.getElementUtils(), locksmith).classes(type).ifPresent(classes -> {
            new SourceOutput(processingEnv.getFiler(), diagnostics).write(classes,
                    type.requests().getFirst().annotated());
            weave(type.owner());
        });
    }

    /** Weaves the class in the end, where the plugin is there. Other compilers than javac lack the API for that. */
    private void weave(TypeElement owner) {
        try {
            weaving = weaving.or(() -> Optional.of(Weaving.start(processingEnv,
                    options.map(Options::weave).orElse(false), diagnostics)));
            weaving.get().accept(owner);
        } catch (LinkageError e) {
            weaving = Optional.of(each -> {
            });
        }
    }
}
