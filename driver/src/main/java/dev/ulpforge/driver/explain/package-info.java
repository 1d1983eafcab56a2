/**
 * Programs for people: a lock's program in mathematical notation, step by step, each with its purpose and range.
 *
 * {@snippet :
 * System.out.print(Explanation.of(LockFile.parse(text)).text());
 * }
 */
package dev.ulpforge.driver.explain;
