package dev.ulpforge.driver.worker;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.TaskWatch;

/** What came of the searches of one {@code forge-all}, in their order, and what is said meanwhile. */
final class ForgeAllResults implements TaskWatch<Forging.Outcome> {
    private final List<Forging> searches;
    private final Progress progress;
    private final Function<Forging.Outcome, String> line;
    private final String[] lines;
    private int found;
    private int missed;
    private String last = "";

    /** @param line what becomes of a result: its line */
    ForgeAllResults(List<Forging> searches, Progress progress, Function<Forging.Outcome, String> line) {
        this.searches = searches;
        this.progress = progress;
        this.line = line;
        this.lines = new String[searches.size()];
    }

    @Override
    public boolean goesOn(double share) {
        return progress.at(share, words());
    }

    @Override
    public synchronized void arrived(int number, Forging.Outcome outcome) {
        lines[number] = line.apply(outcome);
        boolean forged = outcome instanceof Forging.Outcome.Forged;
        found += forged ? 1 : 0;
        missed += forged ? 0 : 1;
        last = (forged ? ", last found: " : ", last not found: ") + searches.get(number).fn();
    }

    private synchronized String words() {
        return found + " of " + lines.length + " kernels found" + (missed == 0 ? "" : ", " + missed + " not") + last;
    }

    /** {@return a line for each search; one that did not end says so} */
    synchronized List<String> lines() {
        return IntStream.range(0, lines.length).mapToObj(i -> lines[i] == null
                ? ForgeAllTask.FAILED + searches.get(i).fn() + ": the search was interrupted"
                : lines[i]).toList();
    }
}
