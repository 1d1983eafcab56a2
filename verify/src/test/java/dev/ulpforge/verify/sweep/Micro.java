package dev.ulpforge.verify.sweep;

import dev.ulpforge.verify.oracle.Piece;

public class Micro {
    interface Op { void run(); }
    static void time(String name, int n, Op op) {
        for (int r = 0; r < 6; r++) {
            long s = System.nanoTime();
            for (int k = 0; k < 8000; k++) op.run();
            double ns = (System.nanoTime() - s) / 8000.0 / n;
            if (r >= 4) System.out.printf("%s %.4f ns/input%n", name, ns);
        }
    }
    public static void main(String[] a) {
        int n = Blocks.BLOCK;
        float[] x = new float[n], y = new float[n], y2 = new float[n];
        Blocks.fill(x, 0x40a00000);
        for (int i = 0; i < n; i++) { y[i] = (float) Math.exp(x[i]); if (i % 4 == 0) y[i] = Math.nextUp(y[i]); }
        var oracle = new ExpOracle();
        Piece[] p = new Piece[1];
        new PieceIndex(oracle.pieces()).meeting(0x40a00000, 0x40a00000, q -> p[0] = q);
        Estimate est = new Estimate(n);
        double[] error = new double[n];
        ErrorPass pass = new ErrorPass();
        ResultsPass res = new ResultsPass();
        OrderPass ord = new OrderPass();
        est.of(p[0], x, 0, n);
        PieceJudge judge = new PieceJudge(oracle);
        time("fill", n, () -> Blocks.fill(x, 0x40a00000));
        time("digest", n, () -> DigestPass.sums(y, 0x40a00000));
        time("horner", n, () -> est.of(p[0], x, 0, n));
        time("errors", n, () -> pass.run(est, y, 0, n, error));
        System.out.println(pass.highest + " " + pass.open + " " + pass.aboveHalf);
        time("above", n, () -> ErrorPass.above(error, n, .75));
        time("results", n, () -> res.results(y, 0, n));
        time("values", n, () -> res.values(est, n));
        time("order", n, () -> { ord.falls = false; ord.neighbours(y, 0, n, false); });
        time("opposites", n, () -> { ord.notOdd = false; ord.opposites(y, y2, 0, n); });
        time("judge", n, () -> { judge.chunk(); judge.judge(p[0], x, y, 0, n); });
    }
}
