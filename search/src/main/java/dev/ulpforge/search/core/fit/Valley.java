package dev.ulpforge.search.core.fit;

/**
 * The way along the floor of a narrow valley, where single steps are short: a descent in short blocks, and after each a
 * leap in the direction that it went. A leap counts only if a block from where it lands ends lower; leaps that do grow.
 */
final class Valley {

    private static final int BLOCK = 4;
    private static final double FIRST = 4;
    private static final double GROWTH = 5;

    private final Descent descent;
    private final double[] scale;
    private double stride = FIRST;

    Valley(Descent descent, double[] scale) {
        this.descent = descent;
        this.scale = scale;
    }

    /** Travels for some blocks, or until a block and its leap gain less than the fraction {@code enough}. */
    void travel(int blocks, double enough) {
        Position position = descent.position();
        double before = descent.cost(position.errors(), scale);
        for (int i = 0; i < blocks && position.constants() > 0; i++) {
            Position.Saved from = position.saved();
            descent.run(scale, BLOCK, 0);
            stride = leap(from) ? stride * GROWTH : Math.max(1, stride / (GROWTH * GROWTH));
            double after = descent.cost(position.errors(), scale);
            if (!(after < before * (1 - enough))) {
                return;
            }
            before = after;
        }
    }

    private boolean leap(Position.Saved from) {
        Position position = descent.position();
        Position.Saved at = position.saved();
        double cost = descent.cost(position.errors(), scale);
        double damping = descent.damping();
        double[] delta = new double[position.constants()];
        for (int k = 0; k < delta.length; k++) {
            delta[k] = stride * (at.high()[k] - from.high()[k]);
        }
        position.attempt(delta);
        position.take();
        descent.run(scale, BLOCK, 0);
        if (descent.cost(position.errors(), scale) < cost) {
            return true;
        }
        position.restore(at);
        descent.damping(damping);
        return false;
    }
}
