package dev.ulpforge.verify.oracle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.piece.OrderedPieces;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.oracle.piece.PieceCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** That no piece hides inputs at which a function is undefined, though it may be defined at both ends. */
class UndefinedInsideTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "(x - 1)^0.3; [0.5, 2]; 0.9",
            "trunc(x) * log((x - 0.4) * (x - 0.6)); [0.3, 0.7]; 0.5",
            "trunc(x) * log((x - 0.4) * (x - 0.6)) + x; [0.3, 0.7]; 0.5",
            "1 + 1e-30 * sin(log((x - 0.4) * (x - 0.6))); [0.3, 0.7]; 0.5",
            "1 + 1e-30 * tanh(log((x - 0.4) * (x - 0.6))); [0.3, 0.7]; 0.5",
            "1 + 1e-30 * sin(1 / (x - 1)^2); [0.5, 2]; 1" })
    void undefinedInputsAreInPiecesOfNan(String fn, String domain, float undefined) {
        Oracle oracle = Oracle.of(Expression.parse(fn), Domain.parse(domain));
        assertThat(oracle.value(undefined, 64)).isEqualTo(new Value.Undefined());
        assertThat(PieceCheck.at(new OrderedPieces(oracle.pieces()), undefined))
                .hasValueSatisfying(piece -> assertThat(piece)
                        .isInstanceOfSatisfying(Piece.Constant.class, c -> assertThat(c.value()).isNaN()));
    }
}
