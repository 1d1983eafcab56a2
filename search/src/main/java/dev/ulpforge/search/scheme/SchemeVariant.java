package dev.ulpforge.search.scheme;

/**
 * A variant of one of several schemes.
 *
 * @param scheme  the number of the scheme
 * @param variant the variant
 */
record SchemeVariant(int scheme, Variant variant) {}
