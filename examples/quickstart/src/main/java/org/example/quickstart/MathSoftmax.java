package org.example.quickstart;

/** With {@link Math#exp}; the other passes are the same vector loops. One float could not sum so many terms. */
final class MathSoftmax implements Softmax {

    @Override
    public void apply(float[] x, int offset, int length) {
        int end = offset + length;
        float max = Passes.max(x, offset, end);
        double sum = 0;
        for (int i = offset; i < end; i++) {
            x[i] = (float) Math.exp(x[i] - max);
            sum += x[i];
        }
        Passes.scale(x, offset, end, (float) (1 / sum));
    }
}
