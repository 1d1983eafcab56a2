package dev.ulpforge.search.core.number;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SingularityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1/x|[-1,1]|0", "1/x|[-1,2]|0", "1/x^2|[-1,3]|0",
            "tan(x)|[0,3]|1.5707963267948966",
            "log(x)|[0,1]|0", "sqrt(x)|[-2,-1]|-2", "log(x)|[-1,1]|-1", "1/(x-0.3)|[0,1]|0.3", "gamma(x)|[-1.5,2]|-1" })
    void isFound(String fn, String domain, double where) {
        assertThat(Singularity.in(RealExpression.of(fn), Interval.parse(domain)).orElseThrow()).isCloseTo(where,
                within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1/x|(0,1]", "exp(x)|[0,80]", "sin(x)|[-100,100]", "exp(-x*x*100)|[-1,1]",
            "tan(x)|[0,1.57)", "log(x)|(0,1]", "1/(x*x+0.000001)|[-1,1]", "sqrt(x)|[0,1]" })
    void isNotSuspected(String fn, String domain) {
        assertThat(Singularity.in(RealExpression.of(fn), Interval.parse(domain))).isEmpty();
    }
}
