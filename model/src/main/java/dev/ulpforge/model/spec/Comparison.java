package dev.ulpforge.model.spec;

/** How two numbers are compared, as in C and Java: false where either is NaN, and -0 equals +0. */
public enum Comparison {
    /** Below. */
    LESS("<"),
    /** Below or equal. */
    AT_MOST("<="),
    /** Above. */
    GREATER(">"),
    /** Above or equal. */
    AT_LEAST(">="),
    /** Equal. */
    EQUAL("==");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /**
     * {@return whether it holds for numbers in this order} @param order negative, 0 or positive as the left one is
     * below, equal or above
     */
    public boolean holds(int order) {
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
            case EQUAL -> order == 0;
        };
    }

    /** {@return the sign in expressions} */
    @Override
    public String toString() {
        return sign;
    }
}
