package dev.ulpforge.tests.architecture;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Imports classes for rules that ask of the JDK's and of libraries no more than names: those are not read themselves. */
final class ClassesByName {
    private ClassesByName() {}

    static ClassFileImporter importer() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter();
    }
}
