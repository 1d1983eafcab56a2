package dev.ulpforge.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of all that a goal depends on and makes: while it stays the same there is nothing to do. */
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /** {@return this, with a text added} */
    Fingerprint with(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ofLength(bytes.length));
        digest.update(bytes);
        return this;
    }

    /** {@return this, with a file and its path added; the file may be missing} */
    Fingerprint with(Path file) throws IOException {
        with(file.toString());
        byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        digest.update(ofLength(Files.exists(file) ? bytes.length : -1));
        digest.update(bytes);
        return this;
    }

    /** {@return the hash of all that was taken in, 64 hexadecimal digits} */
    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] ofLength(int length) {
        return new byte[]{ (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length };
    }
}
