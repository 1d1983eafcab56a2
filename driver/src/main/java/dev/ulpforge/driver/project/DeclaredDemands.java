package dev.ulpforge.driver.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Bound;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.ErrorBoundException;
import dev.ulpforge.model.spec.Undefined;

/** The demands of a declaration on a kernel's results. */
final class DeclaredDemands {
    private static final double CORRECTLY_ROUNDED = 0.5;

    private final Declaration declared;

    private DeclaredDemands(Declaration declared) {
        this.declared = declared;
    }

    /**
     * {@return the demands; where no bound is declared an error of at most 1 ULP, and correct rounding to 16 bits}
     *
     * @throws CommandException if one is none, naming the key
     */
    static Demands of(Declaration declared, Format format) {
        return new DeclaredDemands(declared).demands(format);
    }

    private Demands demands(Format format) {
        List<Bound> bounds = new ArrayList<>();
        Optional<Field> ulp = declared.field("maxUlp");
        if (isTrue("correctlyRounded")) {
            ulp.ifPresent(both -> {
                throw both.invalid("correctlyRounded is a bound in ULP already; leave one of the two out");
            });
            bounds.add(new Bound.Ulp(CORRECTLY_ROUNDED));
        }
        ulp.map(DeclaredDemands::ulp).ifPresent(bounds::add);
        error("maxRelError", Bound.Relative::new).ifPresent(bounds::add);
        error("maxAbsError", Bound.Absolute::new).ifPresent(bounds::add);
        if (bounds.isEmpty()) {
            bounds.add(new Bound.Ulp(format.isNarrow() ? CORRECTLY_ROUNDED : 1));
        }
        return new Demands(bounds, isTrue("monotonic"), isTrue("odd"), undefined());
    }

    private boolean isTrue(String key) {
        return declared.field(key).map(field -> switch (field.value()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw field.invalid("write true or false");
        }).orElse(false);
    }

    private Undefined undefined() {
        return declared.field("undefined").map(field -> switch (field.value()) {
            case "limit" -> Undefined.LIMIT;
            case "nan" -> Undefined.NAN;
            default -> throw field.invalid("write limit or nan");
        }).orElse(Undefined.LIMIT);
    }

    private static Bound ulp(Field text) {
        try {
            return new Bound.Ulp(number(text, "a number of ULP such as 1"));
        } catch (ErrorBoundException e) {
            throw text.invalid("write a number of ULP from 0.5 (correctly rounded) to 8388608");
        }
    }

    private Optional<Bound> error(String key, DoubleFunction<Bound> maker) {
        return declared.field(key).map(text -> {
            try {
                return maker.apply(number(text, "an error such as 1e-4"));
            } catch (ErrorBoundException e) {
                throw text.invalid(e.getMessage());
            }
        });
    }

    private static double number(Field text, String such) {
        try {
            return Double.parseDouble(text.value());
        } catch (NumberFormatException e) {
            throw text.invalid("it is not a number; write " + such);
        }
    }
}
