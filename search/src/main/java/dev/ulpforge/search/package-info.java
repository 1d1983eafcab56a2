/**
 * The search: from a spec to a program whose bound a sweep has proven.
 *
 * {@snippet :
 * SearchOutcome outcome = new KernelSearch(request, listener).run();
 * }
 */
package dev.ulpforge.search;
