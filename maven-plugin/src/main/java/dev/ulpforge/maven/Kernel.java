package dev.ulpforge.maven;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A kernel that is declared in the plugin's configuration, and not by an annotation:
 * {@code <kernel><name>gelu</name><fn>x * normcdf(x)</fn><package>org.example</package></kernel>}.
 */
public final class Kernel {
    private final Map<String, String> values = new LinkedHashMap<>();

    /** For Maven. */
    public Kernel() {}

    /** Sets the name of the generated methods, required. */
    public void setName(String name) {
        values.put("name", name);
    }

    /** Sets the target function, an expression in x, required. */
    public void setFn(String fn) {
        values.put("fn", fn);
    }

    /**
     * Sets the format of argument and result: {@code float}, the default, {@code double}, {@code bfloat16} or {@code
     * binary16}.
     */
    public void setFormat(String format) {
        values.put("format", format);
    }

    /** Sets the error bound in ULP, from 0.5 (correctly rounded); 1 by default. */
    public void setMaxUlp(String maxUlp) {
        values.put("maxUlp", maxUlp);
    }

    /**
     * Sets whether results are exact values rounded to nearest, ties to even: {@code true} or {@code false}, the
     * default.
     */
    public void setCorrectlyRounded(String correctlyRounded) {
        values.put("correctlyRounded", correctlyRounded);
    }

    /** Sets a bound on the relative error; none by default. */
    public void setMaxRelError(String maxRelError) {
        values.put("maxRelError", maxRelError);
    }

    /** Sets a bound on the absolute error; none by default. */
    public void setMaxAbsError(String maxAbsError) {
        values.put("maxAbsError", maxAbsError);
    }

    /** Sets whether results must never fall, or never rise: {@code true} or {@code false}, the default. */
    public void setMonotonic(String monotonic) {
        values.put("monotonic", monotonic);
    }

    /**
     * Sets whether results at opposite inputs must be opposite, bit for bit: {@code true} or {@code false}, the
     * default.
     */
    public void setOdd(String odd) {
        values.put("odd", odd);
    }

    /** Sets what is right where the expression has no value: {@code limit}, the default, or {@code nan}. */
    public void setUndefined(String undefined) {
        values.put("undefined", undefined);
    }

    /** Sets the inputs that the bound holds for, such as {@code [-10, 10]}; every float by default. */
    public void setDomain(String domain) {
        values.put("domain", domain);
    }

    /** Sets the simple name of the generated class; {@code Kernels} by default. */
    public void setClass(String type) {
        values.put("class", type);
    }

    /** Sets the package of the generated class, required. */
    public void setPackage(String home) {
        values.put("package", home);
    }

    /** {@return what was set, by the names of the elements, on one line each} */
    Map<String, String> values() {
        Map<String, String> lines = new LinkedHashMap<>();
        values.forEach((key, value) -> lines.put(key, String.valueOf(value).strip().replaceAll("\\s+", " ")));
        return lines;
    }
}
