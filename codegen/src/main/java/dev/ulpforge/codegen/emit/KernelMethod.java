package dev.ulpforge.codegen.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;

/**
 * A program under the name of the methods that it becomes.
 *
 * @param name    the name of the generated methods, a Java identifier
 * @param program what they compute
 * @param format  the format of argument and result; the program of one of 16 bits computes on floats
 * @param facts   lines for their documentation: target function, domain, bound, witness
 */
public record KernelMethod(String name, Program program, Format format, List<String> facts) {
    private static final List<String> PAIR = List.of("x", "y");
    private static final Pattern DERIVED = Pattern.compile(
            "|ByArray|Half|Pair|Part|Loop|Each|Cold|Arrays|Segments|ArraysTrial|SegmentsTrial|Later[0-9]+|Rare[0-9]+|Tables",
            Pattern.CASE_INSENSITIVE);

    /** Copies {@code facts}. Throws {@link IllegalArgumentException} if a program of two arguments gathers. */
    public KernelMethod {
        facts = List.copyOf(facts);
        if (program.arguments() > 1 && program.gathers()) {
            throw new IllegalArgumentException("a program of two arguments has no tables in memory");
        }
    }

    /** {@return whether it has two arguments} */
    boolean isOfTwo() {
        return program.arguments() == 2;
    }

    /** {@return the names of its arguments} */
    List<String> arguments() {
        return isOfTwo() ? PAIR : List.of("x");
    }

    /** A kernel of floats or doubles, as its program computes on. */
    public KernelMethod(String name, Program program, List<String> facts) {
        this(name, program, program.format(), facts);
    }

    /** {@return whether a name that is derived from one of two methods' names would meet the other, case aside} */
    public static boolean clash(String one, String other) {
        return derived(one, other) || derived(other, one);
    }

    private static boolean derived(String name, String other) {
        return other.regionMatches(true, 0, name, 0, name.length())
                && DERIVED.matcher(other.substring(name.length())).matches();
    }

    /** {@return what the method for one number says of itself} */
    String documentation() {
        return documentation(facts, arguments(), format);
    }

    /** {@return what a method for one number says of itself, with these lines about its kernel} */
    static String documentation(List<String> facts, List<String> arguments, Format format) {
        List<String> lines = new ArrayList<>(facts);
        arguments.forEach(argument -> lines.add("@param " + argument + " " + ElementForm.of(format).words()));
        lines.add("@return the same bits as every other form of this kernel, on every machine");
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** {@return whether the kernel's loops take one element after the other} */
    boolean isByElement() {
        return program.isByElement();
    }

    /** {@return whether vectors gather on the fast path: then slow paths are scalar code} */
    boolean gathers() {
        return program.gathers() && !program.gathersRarely();
    }

    /**
     * {@return the name of the scalar method for inputs where the mask of the fast path at {@code position} is false}
     */
    String slowPathName(int position) {
        return name + "Rare" + position;
    }

    /** {@return the name of the vector methods that take any lanes of a part of a vector} */
    String tailName() {
        return name + "Part";
    }

    /** {@return the name of the loops over whole vectors} */
    String loopName() {
        return name + "Loop";
    }

    /**
     * {@return a statement that calls the vector loop, compiled or not, from a class of the same package} It calls the
     * bulk method where there is no such loop, or it is meant to be slower.
     *
     * @param type the simple name of the kernel's class
     * @param loop the arguments of the loop, such as {@code src, 0, dst, 0, src.length}
     * @param bulk those of the bulk method
     */
    public String vectorLoopCall(String type, String loop, String bulk) {
        String call = type + "." + name + "(" + bulk + ");";
        String wide = needsWideVectors() ? " && " + RuntimeNames.DOUBLE_LANES + ".ARE_FAST" : "";
        return isByElement()
                ? call
                : "if (" + RuntimeNames.VECTOR_MODULE + ".PRESENT" + wide + ") { " + type + "." + KernelClass.VECTORS
                        + "." + name + "(" + loop + "); } else { " + call + " }";
    }

    /** {@return whether vectors of less than 256 bits are slower than scalar code, for doubles or gathers} */
    boolean needsWideVectors() {
        return program.needsWideVectors();
    }

    /** {@return the name of the methods that take one element after the other} */
    String eachName() {
        return name + "Each";
    }

    /** {@return the name of the bulk methods until the vector loops are compiled} */
    String coldName() {
        return name + "Cold";
    }

    /**
     * {@return the name of the nested class that tries the vector loop}
     *
     * @param kind whether it is over arrays or segments
     */
    String trialsName(String kind) {
        return capitalized() + kind + "Trial";
    }

    /** {@return the name of the method for a later part of the form for one vector} */
    String continuationName(int part) {
        return name + "Later" + part;
    }

    /** {@return the name of the method for half of a vector} */
    String halfName() {
        return name + "Half";
    }

    /** {@return the name of the method for two floats whose bits are the halves of a long} */
    String pairName() {
        return name + "Pair";
    }

    /** {@return the name of the method that takes the way through an array} */
    String byArrayName() {
        return name + "ByArray";
    }

    /**
     * {@return the name of the nested class that holds the tables} One class with those of many kernels would be too
     * large for Java.
     */
    String tablesName() {
        return capitalized() + "Tables";
    }

    private String capitalized() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /**
     * {@return the name in there of the table of the {@code lookup} at {@code position}, or of the table there} Equal
     * ones share one.
     */
    String tableName(int position) {
        if (program.ops().get(position) instanceof Op.Leaf) {
            return "MEMORY_" + position;
        }
        List<Integer> table = ((Op.Lookup) program.ops().get(position)).table();
        int first = 0;
        while (!(program.ops().get(first) instanceof Op.Lookup lookup && lookup.table().equals(table))) {
            first++;
        }
        return "TABLE_" + first;
    }

    /** {@return the name in there of the entries for registers of the table of doubles at a position} */
    String registersName(int table) {
        return "REGISTERS_" + table;
    }

    /** {@return what those are called from outside of that class} */
    String registers(int table) {
        return tablesName() + "." + registersName(table);
    }

    /** {@return the name of the array that holds the index at {@code index} for tables with this many slots} */
    String indicesName(int index, int slots, String copy) {
        return "at" + index + "of" + slots + copy;
    }

    /** {@return the name in there of interleaved tables} */
    String rowsName(TableRows rows) {
        return "ROWS_" + rows.first();
    }

    /** {@return what interleaved tables are called from outside of that class} */
    String rows(TableRows rows) {
        return tablesName() + "." + rowsName(rows);
    }

    /** {@return what the table of the {@code lookup} at {@code position} is called from outside of its class} */
    String table(int position) {
        return tablesName() + "." + tableName(position);
    }
}
