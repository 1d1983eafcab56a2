package dev.ulpforge.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;

/** Tables that generated classes hold as text: entries in little-endian order, in Base64 without padding. */
public final class MemoryTable {
    private MemoryTable() {}

    /**
     * {@return the ints of a table}
     *
     * @param slots the length; the last entry fills the slots beyond the text
     * @param text  the entries, in as many strings as needed
     */
    public static int[] ints(int slots, String... text) {
        ByteBuffer bytes = bytes(text);
        int[] table = new int[slots];
        int size = bytes.remaining() / Integer.BYTES;
        bytes.asIntBuffer().get(table, 0, size);
        Arrays.fill(table, size, slots, table[size - 1]);
        return table;
    }

    /**
     * {@return the doubles of a table}
     *
     * @param slots the length; what the text leaves over repeats its last entry
     * @param text  the entries, in as many strings as needed
     */
    public static double[] doubles(int slots, String... text) {
        ByteBuffer bytes = bytes(text);
        double[] table = new double[slots];
        int size = bytes.remaining() / Double.BYTES;
        bytes.asDoubleBuffer().get(table, 0, size);
        Arrays.fill(table, size, slots, table[size - 1]);
        return table;
    }

    /** {@return tables of one length in one array: the entries of all at an index, then those at the next} */
    public static double[] rows(double[]... tables) {
        double[] rows = new double[tables.length * tables[0].length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = tables[i % tables.length][i / tables.length];
        }
        return rows;
    }

    /** {@return tables of one length in one array: the entries of all at an index, then those at the next} */
    public static int[] rows(int[]... tables) {
        int[] rows = new int[tables.length * tables[0].length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = tables[i % tables.length][i / tables.length];
        }
        return rows;
    }

    /** {@return four interleaved tables, for {@link RowsOfFour}, with {@value RowsOfFour#MARGIN} zeros at both ends} */
    public static int[] rowsOfFour(int[] a, int[] b, int[] c, int[] d) {
        int[] rows = rows(a, b, c, d);
        int[] inside = new int[rows.length + 2 * RowsOfFour.MARGIN];
        System.arraycopy(rows, 0, inside, RowsOfFour.MARGIN, rows.length);
        return inside;
    }

    private static ByteBuffer bytes(String... text) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(String.join("", text))).order(ByteOrder.LITTLE_ENDIAN);
    }
}
