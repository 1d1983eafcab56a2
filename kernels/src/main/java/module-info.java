/**
 * Ready-made kernels; their forms for {@code FloatVector} need the Vector API, the others take their scalar form
 * without it.
 */
module dev.ulpforge.kernels {
    requires static transitive jdk.incubator.vector;
    requires dev.ulpforge.runtime;

    exports dev.ulpforge.kernels;
}
