/** Projects as users have them, built by real Maven and real javac, and run. */
package dev.ulpforge.tests.endtoend;
