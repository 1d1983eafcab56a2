package dev.ulpforge.driver.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What is embedded in every page: its own style and script, and the library that draws the charts. */
final class PageAssets {
    private static final String LIBRARY = "/META-INF/resources/webjars/uplot/1.6.30/";

    private PageAssets() {}

    /** {@return the style sheets} */
    static String styles() {
        return read(LIBRARY + "dist/uPlot.min.css") + read("page.css");
    }

    /** {@return the scripts, with the library's licence} */
    static String scripts() {
        return "/*\n" + read(LIBRARY + "LICENSE") + "*/\n" + read(LIBRARY + "dist/uPlot.iife.min.js") + "\n"
                + read("page.js");
    }

    private static String read(String name) {
        try (InputStream resource = PageAssets.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the class path");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
