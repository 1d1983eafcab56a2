package dev.ulpforge.driver.worker;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.SearchRequest;
import dev.ulpforge.worker.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ForgeTaskTest {
    @TempDir
    private Path locks;

    /** Long before the budget is used up. */
    @ParameterizedTest
    @CsvSource({ "log, '', odd yes, has no value at x = -", "exp, '[1, 2]', odd yes, has its opposite there",
            "sin, '[-3, 3]', monotonic yes, rises and falls" })
    void demandsThatNoProgramMeetsAreRefusedBeforeASearch(String fn, String domain, String demand, String why) {
        KernelSpec spec = new KernelSpec(Expression.parse(fn), Domain.parse(domain),
                Demands.parse("max-ulp 1.0\n" + demand + "\n"));
        ForgeTask task = new ForgeTask(locks, new SearchRequest(spec, 1, Duration.ofHours(1), 1));
        assertThatThrownBy(() -> task.run(Progress.SILENT)).isInstanceOfSatisfying(CommandException.class, failure -> {
            assertThat(failure.code()).isEqualTo(ExitCode.USAGE);
            assertThat(failure.userMessage().toString()).contains("ULP252", spec.fn().toString(), why);
        });
    }
}
