package dev.ulpforge.verify.oracle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;

/** The oracles that tests share, each made once in a JVM. */
final class MadeOracles {
    private static final Map<String, Oracle> MADE = new ConcurrentHashMap<>();

    private MadeOracles() {}

    /** {@return the oracle of {@code fn} on {@code domain}, made unless another test has asked for it} */
    static Oracle of(String fn, String domain) {
        return MADE.computeIfAbsent(fn + " on " + domain, _ -> Oracle.of(Expression.parse(fn), Domain.parse(domain)));
    }
}
