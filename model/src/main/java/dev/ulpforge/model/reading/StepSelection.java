package dev.ulpforge.model.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values a reader sees by themselves. The formulas of the others stand in the places where they are used.
 *
 * @param flow   the program
 * @param values what its values are
 */
record StepSelection(DataFlow flow, List<Recognised> values) {
    /** What is longer is easier to read by itself than in the place where it is used. */
    private static final int LONGEST_PART = 3;

    /** A value: how often formulas use it, how long its own is, and the last position that it rests on. */
    private static final class Node {
        private int uses;
        private int size;
        private int last;
        private boolean isStep;
    }

    /** {@return the steps, each after those it uses, the last one for {@code root}} */
    List<Integer> steps(int root) {
        int result = root;
        while (values.get(result).formula() instanceof Formula.Value(int other)) {
            result = other;
        }
        Map<Integer, Node> nodes = new HashMap<>();
        count(result, nodes);
        measure(result, nodes);
        nodes.get(result).isStep = true;
        List<Integer> steps = new ArrayList<>(
                nodes.keySet().stream().filter(position -> nodes.get(position).isStep).toList());
        steps.sort(Comparator.<Integer>comparingInt(position -> nodes.get(position).last)
                .thenComparing(position -> position));
        return List.copyOf(steps);
    }

    private void count(int position, Map<Integer, Node> nodes) {
        Node known = nodes.get(position);
        if (known == null) {
            Node node = new Node();
            nodes.put(position, node);
            node.uses = 1;
            values.get(position).formula().values().forEach(part -> count(part, nodes));
        } else {
            known.uses++;
        }
    }

    private Node measure(int position, Map<Integer, Node> nodes) {
        Node node = nodes.get(position);
        if (node.size == 0) {
            node.last = position;
            values.get(position).formula().values().forEach(
                    part -> node.last = Math.max(node.last, measure(part, nodes).last));
            boolean isLeaf = flow.isConstant(position) || flow.isInput(position);
            node.size = isLeaf ? 1 : values.get(position).formula().size(part -> size(nodes.get(part)));
            node.isStep = !isLeaf && node.size > 1
                    && (values.get(position).isStep() || node.uses > 1 || node.size > LONGEST_PART);
        }
        return node;
    }

    private static int size(Node node) {
        return node.isStep ? 1 : node.size;
    }
}
