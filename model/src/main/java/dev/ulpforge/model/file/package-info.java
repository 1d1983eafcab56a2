/**
 * Files that Ulpforge writes: whole or not at all, and never over a file that is not its own.
 *
 * {@snippet :
 * if (WholeFile.isOursOrNew(path, "// Made by Ulpforge")) {
 *     WholeFile.write(path, text);
 * }
 * }
 */
package dev.ulpforge.model.file;
