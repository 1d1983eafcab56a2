package dev.ulpforge.driver.worker;

/** The outcome of a check of a lock, as text. */
sealed interface CheckResult {
    /** The lock holds. */
    record Confirmed(String finding) implements CheckResult {}

    /** It does not. */
    record Refuted(String finding) implements CheckResult {}
}
