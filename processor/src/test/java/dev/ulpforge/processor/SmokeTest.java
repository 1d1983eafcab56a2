package dev.ulpforge.processor;

import java.nio.file.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import dev.ulpforge.codegen.lock.LockStore;

class SmokeTest {
    @TempDir Path p;
    @Test void t() throws Exception {
        new LockStore(p.resolve("ulpforge")).write(Fixtures.lock(Fixtures.spec("exp","",1)));
        Files.writeString(p.resolve("pom.xml"), "<project/>");
        var c = Compilation.of(p, "A.java", "import dev.ulpforge.Approximate; class A { @Approximate(fn=\"exp\") static float exp(float x){return 1;} float g(float y) { return AKernels.exp(y); } }", "--add-modules", "jdk.incubator.vector","-Aulpforge.search=frozen", "-Xlint:all");
        System.out.println(c);
        System.out.println(c.generated("AKernels.java"));
        c = Compilation.of(p, "A.java", "import dev.ulpforge.Approximate; class A { @Approximate(fn=\"exq\", maxUlp=-1, domain=\"[2,1]\") static float exp(float x){return 1;} float g(float y) { return AKernels.exp(y); } }", "--add-modules", "jdk.incubator.vector","-Aulpforge.search=frozen", "-Xlint:all");
        c.diagnostics().forEach(System.out::println);
        c = Compilation.of(p, "A.java", "import static x.AKernels.*;import dev.ulpforge.Approximate; class A { @Approximate(fn=\"log\") static float exp(float x){return 1;} float g(float y) { return AKernels.exp(y); } int u= x; }", "--add-modules", "jdk.incubator.vector","-Aulpforge.search=frozen", "-Xlint:all");
        c.diagnostics().forEach(System.out::println);
        c = Compilation.of(p, "A.java", "import dev.ulpforge.Approximate; class A { @Approximate(fn=\"log\") static float exp(float x){return 1;} float g(float y) { return AKernels.exp(y); } int u= x; }","-Aulpforge.search=frozen", "-Xlint:all");
        c.diagnostics().forEach(System.out::println);
    }
}
