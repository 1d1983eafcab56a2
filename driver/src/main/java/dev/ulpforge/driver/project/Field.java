package dev.ulpforge.driver.project;

import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.message.Refusal;

/**
 * What a user has written for a key.
 *
 * @param place where, with the key, as a message begins: {@code ulpforge.toml:7: fn}
 * @param value what
 */
record Field(String place, String value) {

    /** {@return the refusal of it} */
    Refusal refusal(String why) {
        return Refusal.usage(DriverMessage.BAD_DECLARATION.about(place, value, why));
    }
}
