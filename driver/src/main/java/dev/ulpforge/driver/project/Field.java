package dev.ulpforge.driver.project;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;

/**
 * A value that a user has written for a key.
 *
 * @param place where, with the key, as at the start of a message: {@code ulpforge.toml:7: fn}
 * @param value the value
 */
record Field(String place, String value) {

    /** {@return the exception about it} */
    CommandException invalid(String why) {
        return CommandException.usage(DriverMessage.BAD_DECLARATION.about(place, value, why));
    }
}
