package dev.ulpforge.verify.sweep;

import java.io.Serializable;
import java.util.List;

import dev.ulpforge.verify.sweep.pass.OrderPass;

/** What was found of each kernel in a shard of a sweep, in their order. */
record SweptShard(List<Part> parts) implements Serializable {

    /**
     * What was found of one kernel.
     *
     * @param chunks of each chunk
     * @param wrong  the wrong special values of all
     * @param order  how neighbours and opposites compare within them
     */
    record Part(List<ChunkFindings> chunks, WrongSpecials wrong, OrderPass order) implements Serializable {}

    SweptShard {
        parts = List.copyOf(parts);
    }
}
