package dev.ulpforge.model.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Recognises polynomials and the powers that they use, as sums of powers by ascending degree. */
record PolynomialTerms(PowerSums sums) {

    Optional<Recognised> at(int position) {
        return sums.at(position).filter(PowerSum::isPolynomial)
                .map(sum -> Recognised.step(sums.isWhole(position) ? "p" : "q", new Formula.Sum(terms(sum))))
                .or(() -> sums.at(position).filter(sum -> sum.isPower() && sum.degree() > 1)
                        .map(sum -> Recognised.part(sum.degree() == 2 ? "square" : "power" + sum.degree(),
                                power(sum.variable(), sum.degree()))));
    }

    private static List<Formula> terms(PowerSum sum) {
        List<Formula> terms = new ArrayList<>();
        sum.coefficients().forEach((degree, coefficient) -> terms.add(term(sum.variable(), degree, coefficient)));
        return terms;
    }

    private static Formula term(int variable, int degree, OptionalInt coefficient) {
        return coefficient.isEmpty()
                ? power(variable, degree)
                : degree == 0
                        ? Formula.of(coefficient.getAsInt())
                        : new Formula.Product(
                                List.of(Formula.of(coefficient.getAsInt()), power(variable, degree)));
    }

    private static Formula power(int variable, int degree) {
        return degree == 1
                ? Formula.of(variable)
                : new Formula.Power(Formula.of(variable), new Formula.Symbol(Integer.toString(degree)));
    }
}
