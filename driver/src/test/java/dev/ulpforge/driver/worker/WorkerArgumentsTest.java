package dev.ulpforge.driver.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.driver.audit.PeerLibrary;
import dev.ulpforge.driver.cluster.Workplace;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.spec.Function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkerArgumentsTest {

    @Test
    void wordsAreReadBack() {
        List<WorkerArguments> all = List.of(new BenchTask(Path.of("a lock")).arguments(),
                new VerifyTask(Path.of("lock"), true, true, false, Workplace.HERE).arguments(),
                new VerifyTask(Path.of("lock"), false, false, true, new Workplace("local[2]", "tasks")).arguments(),
                new FrontOrder("exp2(x)", "(0, 1]", "add,mul", "3", "relative", "count", 7, Duration.ofSeconds(9), 5,
                        16, "spark://host:7077",
                        Path.of("f.tsv"), true, true).arguments());
        assertThat(all).allSatisfy(arguments -> assertThat(WorkerArguments.parse(arguments.words()))
                .isEqualTo(arguments));
    }

    @Test
    void tasksAreReadBack() {
        VerifyTask verify = new VerifyTask(Path.of("lock"), true, false, false, Workplace.HERE);
        assertThat(Task.of(WorkerArguments.parse(verify.arguments().words()))).isEqualTo(verify);
        AuditTask audit = new AuditTask(Function.SQRT, List.of(PeerLibrary.of("math")), "[1, 2]", "", List.of(), 1, "");
        AuditsTask audits = new AuditsTask(List.of(audit, audit), new Workplace("local[2]", ""));
        assertThat(Task.of(WorkerArguments.parse(audits.arguments().words()))).isEqualTo(audits);
        BenchTask bench = new BenchTask(Path.of("lock"));
        assertThat(Task.of(WorkerArguments.parse(bench.arguments().words()))).isEqualTo(bench);
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThatThrownBy(() -> Task.of(WorkerArguments.of("forge").with("--fn", "exp")))
                .isInstanceOf(CommandException.class).hasMessageContaining("--demands is missing");
        assertThatThrownBy(() -> Task.of(WorkerArguments.of("verify"))).isInstanceOf(CommandException.class)
                .hasMessageContaining("one lock");
    }
}
