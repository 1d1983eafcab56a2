package dev.ulpforge.model.spec;

/** How tightly a node binds, loosest first, and the parentheses that follow from it. */
enum Precedence {
    CONDITIONAL, SUM, PRODUCT, UNARY, POWER, ATOM;

    /** {@return the text of an operand in a place that needs at least this tightness} */
    String wrap(Expression operand) {
        return of(operand).compareTo(this) < 0 ? "(" + operand + ")" : operand.toString();
    }

    private static Precedence of(Expression e) {
        return switch (e) {
            case Expression.Conditional _ -> CONDITIONAL;
            case Expression.Sum _,Expression.Difference _ -> SUM;
            case Expression.Product _,Expression.Quotient _ -> PRODUCT;
            case Expression.Negation _ -> UNARY;
            case Expression.Power _ -> POWER;
            case Expression.Variable _,Expression.Literal _,Expression.Named _,Expression.Call _,Expression.OfPairs _ ->
                ATOM;
        };
    }
}
