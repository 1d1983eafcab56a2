package dev.ulpforge.driver.project;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;

/**
 * What a user has written for a key.
 *
 * @param place where, with the key, as a message begins: {@code ulpforge.toml:7: fn}
 * @param value what
 */
record Field(String place, String value) {

    /** {@return the exception about it} */
    CommandException invalid(String why) {
        return CommandException.usage(DriverMessage.BAD_DECLARATION.about(place, value, why));
    }
}
