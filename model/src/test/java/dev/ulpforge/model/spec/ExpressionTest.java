package dev.ulpforge.model.spec;

import java.math.BigDecimal;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ExpressionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "exp | exp(x)", " exp  | exp(x)",
            "x*0.5*(1+erf(x/sqrt(2))) | x * 0.5 * (1 + erf(x / sqrt(2)))",
            "-x^2 | -x^2", "(-x)^2 | (-x)^2", "x^-2 | x^(-2)", "2^3^2*x | 2^3^2 * x", "2^x | exp2(x)",
            "10^(x/20) | exp10(x / 20)", "e^-x | exp(-x)",
            "x^x | exp(x * log(x))", "1.05^-x | exp(-x * log(1.05))", "(2^3)^2*x | (2^3)^2 * x",
            "a-less | !", "x-(1-x) | x - (1 - x)", "x-1-x | x - 1 - x", "x/(2*x) | x / (2 * x)", "x/2*x | x / 2 * x",
            "0x1.8p1*x | 3 * x",
            "1e3 + x | 1000 + x", "min(x, max(0, 6)) | min(x, max(0, 6))", ".5*x | 0.5 * x", "--x | --x",
            "e*pi*x | e * pi * x", "x<=1?x:2-x | x <= 1 ? x : 2 - x",
            "x<0?-1:x==0?0:1 | x < 0 ? -1 : x == 0 ? 0 : 1", "x>0?(x<1?x:1):0 | x > 0 ? x < 1 ? x : 1 : 0",
            "(x>=1?x:1)*2 | (x >= 1 ? x : 1) * 2", "floor(x>0?x:-x) | floor(x > 0 ? x : -x)",
            "(x>0?1:2)<x?1:0 | (x > 0 ? 1 : 2) < x ? 1 : 0" })
    void hasCanonicalText(String text, String canonical) {
        if (canonical.equals("!")) {
            assertThat(catchThrowableOfType(ExpressionException.class, () -> Expression.parse(text))).isNotNull();
            return;
        }
        assertThat(Expression.parse(text)).hasToString(canonical);
        assertThat(Expression.parse(canonical)).isEqualTo(Expression.parse(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "expp(x) | 1 | did you mean exp",
            "1 + sinus(x) | 5 | did you mean sin, sinc, sinh?",
            "2x | 2 | operator",
            "exp(x | 6 | expected ')'", "exp(x)) | 7 | ')' has no '('",
            "x**2 | 3 | ^", "hypot(x) + 1 | 1 | takes 2 arguments",
            "exp(x, x) | 1 | takes 1 argument,", "min(x) | 1 | takes 2 arguments", "min | 4 | expected '('",
            "1e99999*x | 1 | exponent",
            "x + | 4 | found the end", "sin + 1 | 5 | expected '('", "0x*x | 1 | no digits", "x $ 1 | 3 | operator",
            "EXP(x) | 1 | did you mean exp",
            "x<1 | 4 | expected '?'", "x<1?2 | 6 | expected ':'", "x=1?1:2 | 2 | one of < <=",
            "x!=1?1:2 | 2 | one of < <=", "0<x<1?1:2 | 5 | one comparison", "x ? 1 : 2 | 3 | operator" })
    void saysWhereTheFaultIs(String text, int column, String words) {
        var fault = catchThrowableOfType(ExpressionException.class, () -> Expression.parse(text));
        assertThat(fault).isNotNull();
        assertThat(fault.getMessage()).contains(words).endsWith("(column " + column + ")");
        assertThat(fault.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "hypot | hypot(x, y)", "hypot(x, y) | hypot(x, y)", "x*y | x * y",
            "2*hypot(y, 3) | 2 * sqrt(y^2 + 3^2)", "x^y | exp(y * log(x))", "pow(x, y) + 1 | exp(y * log(x)) + 1",
            "2^(x - y) | exp2(x - y)" })
    void functionsOfTwoArgumentsAreWrittenOutUnlessTheyStandAlone(String text, String canonical) {
        Expression e = Expression.parse(text);
        assertThat(e).hasToString(canonical);
        assertThat(e.isOfPairs()).isTrue();
        assertThat(Expression.parse(canonical)).isEqualTo(e);
    }

    @Test
    void aSectionHasTheNumberForY() {
        assertThat(Expression.parse("x * exp(-y)").section(-0.5)).hasToString("x * exp(--0.5)");
        assertThat(Expression.parse("atan2(x, y) * 2").section(-1).isOfPairs()).isFalse();
    }

    @Test
    void anEmptyTextIsAFault() {
        assertThat(catchThrowableOfType(ExpressionException.class, () -> Expression.parse("  ")))
                .hasMessageContaining("empty");
    }

    @Test
    void deepNestingIsAFaultAndNoStackOverflow() {
        for (String text : List.of("(".repeat(9000), "-".repeat(9000), "sin(".repeat(2000), "x+".repeat(4000) + "x",
                "x*".repeat(300) + "x", "x<1?".repeat(2000), "x<1?1:".repeat(1500) + "x")) {
            assertThat(catchThrowableOfType(ExpressionException.class, () -> Expression.parse(text)))
                    .hasMessageContaining("nested");
        }
    }

    @Property(seed = "1")
    void textParsesBackToTheSameTree(@ForAll("expressions") Expression e) {
        assertThat(Expression.parse(e.toString())).isEqualTo(e);
    }

    @Provide
    Arbitrary<Expression> expressions() {
        return tree(4);
    }

    private static Arbitrary<Expression> tree(int depth) {
        Arbitrary<Expression> constant = Arbitraries.oneOf(Arbitraries.of(Expression.Named.values()),
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1e30"))
                        .map(Expression.Literal::new));
        Arbitrary<Expression> leaf = Arbitraries.oneOf(constant,
                Arbitraries.of(new Expression.Variable(), new Expression.SecondVariable()));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expression> sub = Arbitraries.lazy(() -> tree(depth - 1));
        Arbitrary<Function> unary = Arbitraries.of(Function.class).filter(f -> f.arity() == 1);
        return Arbitraries.oneOf(leaf, sub.map(Expression.Negation::new),
                sub.flatMap(a -> sub.map(b -> new Expression.Sum(a, b))),
                sub.flatMap(a -> sub.map(b -> new Expression.Difference(a, b))),
                sub.flatMap(a -> sub.map(b -> new Expression.Product(a, b))),
                sub.flatMap(a -> sub.map(b -> new Expression.Quotient(a, b))),
                sub.flatMap(a -> constant.map(b -> new Expression.Power(a, new Expression.Negation(b)))),
                sub.flatMap(a -> constant.map(b -> new Expression.Power(a, new Expression.Power(b, b)))),
                sub.flatMap(a -> sub.flatMap(b -> Arbitraries.of(Comparison.class)
                        .map(c -> new Expression.Conditional(a, c, b, b, new Expression.Negation(a))))),
                unary.flatMap(f -> sub.map(a -> new Expression.Call(f, a))));
    }
}
