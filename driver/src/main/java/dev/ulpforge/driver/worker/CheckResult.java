package dev.ulpforge.driver.worker;

/** What a check of a lock has found, in words. */
sealed interface CheckResult {
    /** The lock holds. */
    record Confirmed(String finding) implements CheckResult {}

    /** It does not. */
    record Refuted(String finding) implements CheckResult {}
}
