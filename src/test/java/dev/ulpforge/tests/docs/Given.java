package dev.ulpforge.tests.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What snippets take as given: variables whose names tell what they are, and a few calls that stand for the reader's
 * code.
 */
final class Given {
    /** The variables, each in its Java type. */
    private static final Map<String, String> VARIABLES = variables();
    /** What a reader does with a value. */
    static final String CALLS = """
                private static void show(Object... values) {}

                private static void use(Object... values) {}

                private static void report(Object... values) {}
            """;

    private Given() {}

    private static Map<String, String> variables() {
        Map<String, String> types = new LinkedHashMap<>();
        String table = """
                src, dst, logits, probabilities: float[]
                t, y: dev.ulpforge.search.core.number.DoubleDouble[]
                srcOffset, dstOffset, length: int
                seed: long
                text, classPath: String
                lines: java.util.List<String>
                path, directory, sources: java.nio.file.Path
                random: java.util.random.RandomGenerator
                domain: dev.ulpforge.model.spec.Domain
                fn: dev.ulpforge.model.spec.Expression
                spec: dev.ulpforge.model.spec.KernelSpec
                program, other: dev.ulpforge.model.ir.Program
                b: dev.ulpforge.model.ir.ProgramBuilder
                x: dev.ulpforge.model.ir.F32
                coefficients: java.util.List<dev.ulpforge.model.ir.F32>
                progress: dev.ulpforge.model.progress.Progress
                method: dev.ulpforge.codegen.emit.KernelMethod
                annotated: javax.lang.model.element.ExecutableElement
                environment: javax.annotation.processing.ProcessingEnvironment
                kernel, copy: dev.ulpforge.codegen.compile.BulkKernel
                tunable: dev.ulpforge.codegen.compile.TunableKernel
                command: dev.ulpforge.worker.WorkerCommand
                oracle: dev.ulpforge.verify.oracle.Oracle
                f: dev.ulpforge.search.core.number.RealFunction
                request: dev.ulpforge.search.SearchRequest
                suspect: dev.ulpforge.verify.sweep.run.Suspect
                target: dev.ulpforge.search.kernel.SearchTarget
                reduction: dev.ulpforge.search.kernel.Reduction
                template: dev.ulpforge.search.kernel.KernelTemplate
                sample: dev.ulpforge.search.kernel.Sample
                range: dev.ulpforge.search.scheme.RangeReduction<dev.ulpforge.model.ir.F32>
                parts: dev.ulpforge.search.composition.PartReductions
                values: dev.ulpforge.verify.narrow.NarrowValues
                console: dev.ulpforge.driver.cli.Console
                """;
        table.lines().map(line -> line.split(": "))
                .forEach(row -> List.of(row[0].split(", ")).forEach(name -> types.put(name, row[1])));
        return types;
    }

    /** {@return the parameters that {@code code} needs: given variables that it has and does not declare} */
    static String parameters(String code) {
        return VARIABLES.entrySet().stream().filter(variable -> isFree(variable.getKey(), code))
                .map(variable -> variable.getValue() + " " + variable.getKey()).collect(Collectors.joining(", "));
    }

    private static boolean isFree(String name, String code) {
        String word = "(?<![.\\w])" + name + "\\b";
        return Pattern.compile(word + "(?!\\()").matcher(code).find()
                && !Pattern.compile("[\\w>\\]] " + word + "(?= [=:]|[,;)])|" + word + " ->|[(, ]" + word
                        + "(?=(, \\w+)*\\) ->)").matcher(code).find();
    }
}
