package dev.ulpforge.driver.audit;

import java.util.Optional;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.ObservedKernel;

/**
 * A library's function while it is audited: the time that it takes is added up, and neighbours out of order are
 * counted.
 */
record AuditedPeer(Peer peer, TimedLoop loop, NeighbourOrder order) {

    /** {@return a peer before the audit} @param rounded a correctly rounded kernel of the function, if there is one */
    static AuditedPeer of(Peer peer, Oracle oracle, Optional<BulkKernel> rounded) {
        return new AuditedPeer(peer, new TimedLoop(peer.loop()), new NeighbourOrder(oracle, rounded));
    }

    ObservedKernel kernel() {
        return new ObservedKernel(loop, order::observer);
    }

    /** {@return the neighbours that were out of order, once all have been seen} */
    Disorder disorder() {
        return order.found(peer.loop());
    }
}
