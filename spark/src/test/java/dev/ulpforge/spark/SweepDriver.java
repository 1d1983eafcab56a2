package dev.ulpforge.spark;

import dev.ulpforge.driver.cluster.Workplace;

/** An application that sweeps a kernel, for a cluster's tests, which kill it. */
final class SweepDriver {
    private SweepDriver() {}

    /** Its arguments are the address of a cluster, a file of results and a domain. */
    public static void main(String[] arguments) {
        System.out.println(Jobs.swept(new Workplace(arguments[0], arguments[1]).executor(), arguments[2], 1));
        System.exit(0);
    }
}
