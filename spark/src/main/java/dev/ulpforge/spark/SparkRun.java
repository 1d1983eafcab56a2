package dev.ulpforge.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.rdd.RDD;
import scala.collection.immutable.Seq;
import scala.concurrent.Await;
import scala.concurrent.duration.Duration;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;
import scala.util.Failure;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.TaskWatch;
import dev.ulpforge.worker.ExitCode;

/** Some tasks as a job of Spark: a partition for each, whose result is taken as soon as it arrives. */
final class SparkRun<C, R> {
    private static final Duration GLANCE = Duration.create(200, "millis");
    private static final long MEGABYTE = 1 << 20;
    private static final Pattern TASK = Pattern.compile("Task (\\d+) in stage");

    private final SparkContext spark;
    private final List<IndependentTask<? super C, R>> tasks;
    private final AtomicReferenceArray<RemoteResult<R>> results;
    private final AtomicInteger done = new AtomicInteger();

    SparkRun(SparkContext spark, List<IndependentTask<? super C, R>> tasks) {
        this.spark = spark;
        this.tasks = tasks;
        this.results = new AtomicReferenceArray<>(tasks.size());
    }

    List<Optional<R>> results(RemoteRun<C, R> remote, TaskWatch<R> watch) {
        Seq<IndependentTask<? super C, R>> sent = CollectionConverters.asScala(tasks).toSeq();
        ClassTag<IndependentTask<? super C, R>> tag = ClassTag$.MODULE$.apply(IndependentTask.class);
        RDD<IndependentTask<? super C, R>> partitions = spark.parallelize(sent, tasks.size(), tag);
        List<Object> all = new ArrayList<>(IntStream.range(0, tasks.size()).boxed().toList());
        SimpleFutureAction<BoxedUnit> job = spark.submitJob(partitions, remote,
                CollectionConverters.asScala(all).toSeq(),
                (partition, result) -> take((Integer) partition, result, watch), () -> BoxedUnit.UNIT);
        boolean ended = await(job, watch);
        if (!ended && job.value().get() instanceof Failure<?> failure) {
            throw new CommandException(ExitCode.DIED,
                    DriverMessage.CLUSTER_FAILED.about(spark.master(), said(failure.exception())));
        }
        return IntStream.range(0, tasks.size()).mapToObj(i -> Optional.ofNullable(results.get(i)).map(this::result))
                .toList();
    }

    private BoxedUnit take(int task, RemoteResult<R> result, TaskWatch<R> watch) {
        results.set(task, result);
        if (result instanceof RemoteResult.Done<R>(R found)) {
            watch.arrived(task, found);
        }
        done.getAndIncrement();
        return BoxedUnit.UNIT;
    }

    /** {@return whether the work was ended before it was done} An interrupt stays. */
    private boolean await(SimpleFutureAction<BoxedUnit> job, TaskWatch<R> watch) {
        while (true) {
            try {
                Await.ready(job, GLANCE);
                return false;
            } catch (TimeoutException stillAtWork) {
                if (!watch.goesOn((double) done.get() / tasks.size())) {
                    job.cancel();
                    return true;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                job.cancel();
                return true;
            }
        }
    }

    private R result(RemoteResult<R> result) {
        return switch (result) {
            case RemoteResult.Done<R>(R found) -> found;
            case RemoteResult.OutOfMemory<R>(String task, long heap) -> throw new CommandException(
                    ExitCode.OUT_OF_MEMORY, DriverMessage.TASK_OUT_OF_MEMORY.about(task,
                            String.format(Locale.ROOT, "%d MiB", heap / MEGABYTE)));
        };
    }

    /** {@return what Spark says, which knows tasks by number, and the name of the task that it speaks of} */
    private String said(Throwable cause) {
        String words = Arrays.stream(String.valueOf(cause.getMessage()).split("\n")).findFirst().orElseThrow();
        Matcher task = TASK.matcher(words);
        return task.find() ? "task \"" + tasks.get(Integer.parseInt(task.group(1))).name() + "\": " + words : words;
    }
}
