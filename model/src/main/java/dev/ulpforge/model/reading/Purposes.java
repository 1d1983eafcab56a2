package dev.ulpforge.model.reading;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Slice;
import dev.ulpforge.model.ir.Type;

/** The purposes of a program's operations, path by path: the fast path first, then what each slow path has alone. */
final class Purposes {
    private final DataFlow flow;
    private final PowerSums sums;
    private final Compositions compositions;
    private final Purpose[] purposes;
    private final BitSet slow = new BitSet();

    Purposes(DataFlow flow, PowerSums sums) {
        this.flow = flow;
        this.sums = sums;
        this.compositions = new Compositions(flow, sums);
        this.purposes = new Purpose[flow.size()];
        judge(new Slice(flow.program(), flow.program().result()).positions());
        for (int position = flow.size() - 1; position >= 0; position--) {
            if (flow.op(position) instanceof Op.FastPath path && purposes[position] != null) {
                BitSet others = new Slice(flow.program(), path.slow()).positions();
                judge(others);
            }
        }
        for (int position = 0; position < purposes.length; position++) {
            purposes[position] = purposes[position] == null ? Purpose.RECONSTRUCTION : purposes[position];
        }
    }

    /** {@return what the operation is for, in the first path that has it} */
    Purpose at(int position) {
        return purposes[position];
    }

    /** {@return whether only slow paths have the operation} */
    boolean isSlow(int position) {
        return slow.get(position);
    }

    private void judge(BitSet path) {
        boolean isFirst = purposes[flow.program().result()] == null;
        BitSet core = core(path);
        BitSet before = new BitSet();
        core.stream().forEach(position -> before.or(ancestors(position, path)));
        BitSet after = dependents(core, path);
        int[] descending = path.stream().toArray();
        for (int i = descending.length - 1; i >= 0; i--) {
            int position = descending[i];
            if (purposes[position] == null) {
                purposes[position] = purpose(position, path, core, before, after);
                slow.set(position, !isFirst);
            }
        }
    }

    private Purpose purpose(int position, BitSet path, BitSet core, BitSet before, BitSet after) {
        if (core.isEmpty()) {
            return isTest(position) ? Purpose.SPECIAL : Purpose.FORMULA;
        }
        if (core.get(position)) {
            return Purpose.CORE;
        }
        if (isTable(position, path)) {
            return Purpose.TABLE;
        }
        if (before.get(position)) {
            return Purpose.REDUCTION;
        }
        return isSpecial(position, path, after) ? Purpose.SPECIAL : Purpose.RECONSTRUCTION;
    }

    /** {@return the operations of all polynomials of a path; of other compositions if there is none} */
    private BitSet core(BitSet path) {
        BitSet core = new BitSet();
        path.stream().mapToObj(sums::at).flatMap(Optional::stream).filter(PowerSum::isPolynomial)
                .forEach(sum -> core.or(sum.inside()));
        if (core.isEmpty()) {
            path.stream().mapToObj(compositions::inside).forEach(core::or);
        }
        core.and(path);
        return core;
    }

    private BitSet ancestors(int root, BitSet path) {
        BitSet all = new Slice(flow.program(), root).positions();
        all.and(path);
        return all;
    }

    private BitSet dependents(BitSet roots, BitSet path) {
        BitSet all = (BitSet) roots.clone();
        path.stream().filter(position -> flow.op(position).operands().stream().anyMatch(all::get))
                .forEach(all::set);
        return all;
    }

    /** {@return whether it is an entry of a table, or serves its index alone} */
    private boolean isTable(int position, BitSet path) {
        Op op = flow.op(position);
        if (op instanceof Op.Lookup || op instanceof Op.Gather || !flow.type(position).isLane()) {
            return true;
        }
        if (flow.fromBits(position).filter(bits -> flow.op(bits) instanceof Op.Lookup).isPresent()) {
            return true;
        }
        List<Integer> users = users(position, path);
        return flow.type(position) == Type.INT && !users.isEmpty() && users.stream()
                .allMatch(user -> isIndex(position, user) || purposes[user] == Purpose.TABLE && !isEntry(user));
    }

    private boolean isEntry(int position) {
        return flow.type(position) == Type.FLOAT || flow.type(position) == Type.DOUBLE;
    }

    private boolean isIndex(int position, int user) {
        return flow.op(user) instanceof Op.Lookup
                || flow.op(user) instanceof Op.Gather gather && gather.index() == position;
    }

    /** {@return whether it tests, chooses a value that the core has no part in, or serves that alone} */
    private boolean isSpecial(int position, BitSet path, BitSet after) {
        return switch (flow.op(position)) {
            case Op.FastPath usual -> false;
            case Op.Select(int mask, int a, int b) -> !after.get(a) || !after.get(b);
            default -> {
                List<Integer> users = users(position, path);
                yield !after.get(position) && !flow.isInput(position) && !users.isEmpty()
                        && users.stream().allMatch(user -> purposes[user] == Purpose.SPECIAL
                                || flow.op(user) instanceof Op.FastPath usual && usual.mask() == position);
            }
        };
    }

    /** {@return whether it is all that decides between fast and slow} */
    private boolean isTest(int position) {
        List<Integer> users = flow.users(position);
        return !flow.isInput(position) && !users.isEmpty() && users.stream()
                .allMatch(user -> flow.op(user) instanceof Op.FastPath usual && usual.mask() == position
                        || purposes[user] == Purpose.SPECIAL && !(flow.op(user) instanceof Op.FastPath));
    }

    private List<Integer> users(int position, BitSet path) {
        return flow.users(position).stream().filter(path::get).toList();
    }
}
