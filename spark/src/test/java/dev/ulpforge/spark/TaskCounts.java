package dev.ulpforge.spark;

import java.util.concurrent.atomic.AtomicInteger;

import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Counts the tasks of an application. All have been counted when its context is stopped. */
final class TaskCounts extends SparkListener {
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    private TaskCounts() {}

    /** {@return the counts of the application of this JVM, from now on} */
    static TaskCounts begun() {
        TaskCounts counts = new TaskCounts();
        SparkContext.getOrCreate().addSparkListener(counts);
        return counts;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        (end.taskInfo().successful() ? done : lost).getAndIncrement();
    }

    /** {@return the number of tasks that had a result} */
    int done() {
        return done.get();
    }

    /** {@return the number of attempts without one} */
    int lost() {
        return lost.get();
    }
}
