package dev.ulpforge.driver.audit;

/**
 * What a row is about: no two rows of a file are about the same.
 *
 * @param fn      the function's name
 * @param domain  the inputs; empty for every float
 * @param library the library's name
 * @param version the library's version
 * @param cpu     the processor
 * @param jdk     the Java runtime
 */
public record AuditKey(String fn, String domain, String library, String version, String cpu, String jdk) {}
