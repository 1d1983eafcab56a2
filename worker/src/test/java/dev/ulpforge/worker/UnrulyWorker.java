package dev.ulpforge.worker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A worker for tests, which misbehaves as its first argument says. */
final class UnrulyWorker {
    private UnrulyWorker() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream raw = System.out;
        WorkerChannel channel = WorkerChannel.open();
        System.out.println("printed by mistake");
        channel.send(new WorkerMessage.Progress(0.5, "half\nway"));
        switch (args[0]) {
            case "work" -> channel.send(new WorkerMessage.Result("/some where/exp.lock"));
            case "miss" -> {
                channel.send(new WorkerMessage.Error("ULP201", "closest was 1.02 ULP"));
                System.exit(ExitCode.MISSED.status());
            }
            case "throw" -> throw new IllegalStateException("a defect");
            case "waver" -> {
                channel.send(new WorkerMessage.Progress(0.75, "on"));
                channel.send(new WorkerMessage.Progress(0.25, "back"));
                channel.send(new WorkerMessage.Result("arrived"));
            }
            case "silent" -> raw.print("result");
            case "exhaust" -> exhaust();
            case "flood" -> flood(raw);
            case "noise" -> noise(raw);
            case "hang" -> Thread.sleep(60_000);
            case "breed" -> breed(Path.of(args[1]));
            case "announce" -> {
                Files.writeString(Path.of(args[1]), Long.toString(ProcessHandle.current().pid()));
                Thread.sleep(60_000);
            }
            case "kill" -> {
                new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
                Thread.sleep(60_000);
            }
            default -> System.exit(77);
        }
    }

    private static void exhaust() {
        List<long[]> hoard = new ArrayList<>();
        while (true) {
            hoard.add(new long[Integer.MAX_VALUE / 2]);
        }
    }

    private static void flood(PrintStream raw) {
        for (int i = 0; i < 200_000; i++) {
            raw.print("progress 0.5 step " + i + "\n");
            System.err.println("warning " + i);
        }
        raw.print("result flooded\n");
        raw.flush();
    }

    private static void noise(PrintStream raw) {
        raw.write(new byte[10_000_000], 0, 10_000_000);
        raw.print("\nprogress 7 beyond the end\nerror\n\u00ff\n");
        raw.write(new byte[]{ (byte) 0xc3, (byte) 0x28, '\n' }, 0, 3);
        raw.print("result through the noise\n");
        raw.flush();
    }

    private static void breed(Path pid) throws IOException, InterruptedException {
        Process child = new ProcessBuilder("sleep", "60").start();
        Files.writeString(pid, Long.toString(child.pid()));
        Thread.sleep(60_000);
    }
}
