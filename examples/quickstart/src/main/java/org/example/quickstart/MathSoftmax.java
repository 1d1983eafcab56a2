package org.example.quickstart;

/** With {@link Math#exp}; the other passes are the same vector loops. */
final class MathSoftmax implements Softmax {

    @Override
    public void apply(float[] x, int offset, int length) {
        int end = offset + length;
        float max = Passes.max(x, offset, end);
        float sum = 0;
        for (int i = offset; i < end; i++) {
            x[i] = (float) Math.exp(x[i] - max);
            sum += x[i];
        }
        Passes.scale(x, offset, end, 1 / sum);
    }
}
