/**
 * The search: from a spec to a program whose bound a sweep has proven.
 *
 * {@snippet :
 * SearchOutcome outcome = KernelSearch.run(request, progress);
 * }
 */
package dev.ulpforge.search;
