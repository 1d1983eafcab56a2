/**
 * The messages of the driver about what is wrong. {@link dev.ulpforge.driver.message.DriverMessage} is the catalogue of
 * all messages, each with an ID and a way out; a {@link dev.ulpforge.driver.message.CommandException} carries one to
 * the edge where it is shown and becomes an exit status.
 *
 * {@snippet :
 * throw CommandException.usage(DriverMessage.BAD_BUDGET.about("5 minutes"));
 * }
 */
package dev.ulpforge.driver.message;
