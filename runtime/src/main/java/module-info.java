/** The annotation, and what generated kernels need at run time; without the Vector API they take their scalar form. */
module dev.ulpforge.runtime {
    requires static transitive jdk.incubator.vector;

    exports dev.ulpforge;
    exports dev.ulpforge.runtime;
}
