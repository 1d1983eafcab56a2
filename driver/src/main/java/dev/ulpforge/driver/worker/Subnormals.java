package dev.ulpforge.driver.worker;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;

/**
 * Checks whether this thread computes with subnormal numbers, as IEEE 754 and Java demand. Native code, such as a
 * library compiled with {@code -ffast-math}, can leave a processor's flush-to-zero mode on, and every result of Java is
 * then in doubt.
 */
final class Subnormals {
    private static volatile float half = 0.5f;
    private static volatile double doubleHalf = 0.5;

    private Subnormals() {}

    /** {@return whether subnormal results or operands are taken for zero} */
    static boolean areFlushed() {
        return Float.MIN_NORMAL * half == 0 || Float.MIN_VALUE / half == 0 || Double.MIN_NORMAL * doubleHalf == 0;
    }

    /** @throws CommandException if they are */
    static void require() {
        if (areFlushed()) {
            throw CommandException.usage(DriverMessage.FLUSHED.about());
        }
    }
}
