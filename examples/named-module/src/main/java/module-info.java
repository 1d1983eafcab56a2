/** Activations as a library. */
module org.example.activations {
    requires dev.ulpforge.runtime;
    // Which the exported kernels speak of; a module that keeps its kernels to itself says requires only.
    requires transitive jdk.incubator.vector;

    exports org.example.activations;
}
