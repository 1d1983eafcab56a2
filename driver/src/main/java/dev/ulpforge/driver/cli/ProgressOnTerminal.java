package dev.ulpforge.driver.cli;

import java.io.PrintStream;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import dev.ulpforge.worker.WorkerMessage;

/** A bar that is redrawn in place. */
final class ProgressOnTerminal implements ProgressDisplay {
    private static final int PARTS = 1000;
    private static final int REDRAW_MILLIS = 200;

    private final ProgressBar bar;

    ProgressOnTerminal(PrintStream err, String task) {
        bar = new ProgressBarBuilder().setTaskName(task).setInitialMax(PARTS).setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MILLIS).hideEta().setConsumer(new ConsoleProgressBarConsumer(err))
                .build();
    }

    @Override
    public void accept(WorkerMessage.Progress progress) {
        bar.stepTo(Math.round(progress.fraction() * PARTS));
        bar.setExtraMessage(progress.text());
    }

    @Override
    public void close() {
        bar.close();
    }
}
