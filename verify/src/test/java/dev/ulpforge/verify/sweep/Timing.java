package dev.ulpforge.verify.sweep;

public class Timing {
    static double cpu() { return java.lang.management.ManagementFactory.getThreadMXBean() == null ? 0 : ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9; }
    public static void main(String[] a) {
        var kernel = JdkOperator.valueOf(a.length > 1 ? a[1].toUpperCase() : "EXP").kernel();
        System.out.println("warm " + cpu());
        long o = System.nanoTime(); dev.ulpforge.verify.oracle.Oracle oracle = a.length > 1 ? dev.ulpforge.verify.oracle.Oracle.of(dev.ulpforge.codegen.spec.Expression.parse(a[1]), dev.ulpforge.codegen.spec.Domain.parse(a.length > 2 ? a[2] : "")) : new ExpOracle(); System.out.println("oracle " + (System.nanoTime() - o) * 1e-9);
        System.out.println("pieces " + oracle.pieces().size());
        int t = Integer.parseInt(a[0]);
        for (int i = 0; i < 3; i++) {
            long s = System.nanoTime(); double c = cpu();
            Digest d = Digest.of(kernel, t, Progress.SILENT);
            System.out.println(d.hex() + " " + (System.nanoTime() - s) * 1e-9 + " s cpu " + (cpu() - c));
        }
        for (int i = 0; i < 3; i++) {
            long s = System.nanoTime(); double c = cpu();
            Verdict v = new Sweep(oracle, t, Progress.SILENT).judge(kernel, 1);
            System.out.println((System.nanoTime() - s) * 1e-9 + " s cpu " + (cpu() - c));
            System.out.println(v instanceof Verdict.BrokenOracle b ? b.at() : v.getClass());
            if (i == 0 && v instanceof Verdict.Within w) System.out.println(w.certificate().text());
        }
    }
}
