package dev.ulpforge.maven;

import java.nio.file.Path;

/**
 * A kernel that a project asks for, as the driver reports it.
 *
 * @param state  {@code locked}, {@code missing} or {@code stale}
 * @param fn     the target function
 * @param demands the demands on the results, as the driver writes them; a number is an error bound in ULP
 * @param domain the inputs that the bound holds for, empty for every float
 * @param lock   where its lock lies or would lie
 * @param place  where it is asked for
 */
record KernelState(String state, String fn, String demands, String domain, Path lock, String place) {

    /** {@return the kernel of a line of the driver's answer} */
    static KernelState parse(String[] words) {
        return new KernelState(words[1], words[2], words[3], words[4], Path.of(words[5]), words[6]);
    }

    /** {@return whether its lock is there} */
    boolean locked() {
        return state.equals("locked");
    }

    /** {@return it in words: {@code exp(x) within 1.0 ULP on [0, 1]}} */
    String words() {
        return fn + " within " + demands + (demands.contains(" ") ? "" : " ULP")
                + (domain.isEmpty() ? "" : " on " + domain);
    }
}
