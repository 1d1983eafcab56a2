/**
 * The pipeline from a spec to a lock, and the worker JVM that it runs in.
 *
 * <p>{@link dev.ulpforge.driver.Forge} searches and locks. {@link dev.ulpforge.driver.WorkerMain} is the main class of a
 * worker, which a front end starts through {@code dev.ulpforge.codegen.fork}. Whatever can be said to a user is in
 * {@link dev.ulpforge.driver.DriverMessage}.
 *
 * {@snippet :
 * Path lock = new Forge(search, locks).lock(request, (fraction, line) -> show(line));
 * }
 */
package dev.ulpforge.driver;
