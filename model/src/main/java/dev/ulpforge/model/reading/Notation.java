package dev.ulpforge.model.reading;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * How formulas are written.
 *
 * @param values what is written for the value at a position: a name, or a formula in its place
 */
record Notation(IntFunction<Formula> values) {
    private static final int CASES = 0;
    private static final int SUM = 7;
    private static final int PRODUCT = 8;
    private static final int SIGN = 9;
    private static final int POWER = 10;
    private static final int ATOM = 11;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** {@return the text of a formula} */
    String text(Formula formula) {
        Formula shown = resolved(formula);
        return switch (shown) {
            case Formula.Value value -> throw new AssertionError(value);
            case Formula.Constant constant -> throw new AssertionError(constant);
            case Formula.Symbol(String text) -> text;
            case Formula.Sum(List<Formula> terms) -> sum(terms);
            case Formula.Negation(Formula of) -> "−" + within(of, SIGN);
            case Formula.Product(List<Formula> factors) ->
                factors.stream().map(factor -> within(factor, PRODUCT)).collect(Collectors.joining(" · "));
            case Formula.Infix(Formula.Operator operator, Formula a, Formula b) ->
                within(a, operator.rank()) + (operator == Formula.Operator.QUOTIENT ? "/" : " " + operator.text() + " ")
                        + within(b, operator.rank() + 1);
            case Formula.Power(Formula base, Formula exponent) -> power(base, exponent);
            case Formula.Call(String function, List<Formula> arguments) ->
                function + "(" + arguments.stream().map(this::text).collect(Collectors.joining(", ")) + ")";
            case Formula.Magnitude(Formula of) -> "|" + text(of) + "|";
            case Formula.Cases(Formula condition, Formula then, Formula otherwise) ->
                within(then, CASES + 1) + " if " + text(condition) + ", else " + text(otherwise);
            case Formula.Entry(String table, Formula index) -> table + "[" + text(index) + "]";
        };
    }

    private Formula resolved(Formula formula) {
        return switch (formula) {
            case Formula.Value(int position) -> resolved(values.apply(position));
            case Formula.Constant constant -> constant.written();
            default -> formula;
        };
    }

    private String within(Formula formula, int rank) {
        return rank(resolved(formula)) < rank ? "(" + text(formula) + ")" : text(formula);
    }

    private String sum(List<Formula> terms) {
        StringBuilder text = new StringBuilder(within(terms.getFirst(), SUM));
        for (Formula term : terms.subList(1, terms.size())) {
            Formula shown = resolved(term);
            if (shown instanceof Formula.Negation(Formula of)) {
                text.append(" − ").append(within(of, PRODUCT));
            } else if (shown instanceof Formula.Symbol(String number) && number.startsWith("-")) {
                text.append(" − ").append(number.substring(1));
            } else {
                text.append(" + ").append(within(shown, PRODUCT));
            }
        }
        return text.toString();
    }

    private String power(Formula base, Formula exponent) {
        String digits = text(exponent);
        return within(base, POWER + 1) + (digits.matches("[0-9]+")
                ? digits.chars().mapToObj(digit -> SUPERSCRIPTS.substring(digit - '0', digit - '0' + 1))
                        .collect(Collectors.joining())
                : "^" + within(exponent, ATOM));
    }

    private static int rank(Formula formula) {
        return switch (formula) {
            case Formula.Cases cases -> CASES;
            case Formula.Infix(Formula.Operator operator, Formula a, Formula b) -> operator.rank();
            case Formula.Sum sum -> SUM;
            case Formula.Product product -> PRODUCT;
            case Formula.Negation negation -> SIGN;
            case Formula.Power power -> POWER;
            case Formula.Symbol(String text) -> text.contains(" ") ? PRODUCT : text.startsWith("-") ? SIGN : ATOM;
            case Formula.Value value -> ATOM;
            case Formula.Constant constant -> ATOM;
            case Formula.Call call -> ATOM;
            case Formula.Magnitude magnitude -> ATOM;
            case Formula.Entry entry -> ATOM;
        };
    }
}
