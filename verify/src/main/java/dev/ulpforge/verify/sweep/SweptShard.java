package dev.ulpforge.verify.sweep;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
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
    record Part(List<ChunkFindings> chunks, WrongSpecials wrong, OrderPass order) implements Serializable {

        private Object writeReplace() {
            ByteBuffer bytes = ByteBuffer.allocate(chunks.size() * ChunkFindings.BYTES);
            chunks.forEach(chunk -> chunk.put(bytes));
            return new Sent(bytes.array(), wrong, order);
        }
    }

    /** A part as it is sent: Java's serialization would take nearly as long for its objects as the sweep itself. */
    private record Sent(byte[] chunks, WrongSpecials wrong, OrderPass order) implements Serializable {

        private Object readResolve() {
            ByteBuffer bytes = ByteBuffer.wrap(chunks);
            List<ChunkFindings> found = new ArrayList<>();
            while (bytes.hasRemaining()) {
                found.add(ChunkFindings.read(bytes));
            }
            return new Part(List.copyOf(found), wrong, order);
        }
    }

    SweptShard {
        parts = List.copyOf(parts);
    }
}
