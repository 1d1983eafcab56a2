/** The start of {@code ulpforge.jar} under any Java: the only classes that are compiled for an old release. */
package dev.ulpforge.driver.launch;
