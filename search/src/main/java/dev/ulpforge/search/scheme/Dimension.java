package dev.ulpforge.search.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A choice that a scheme leaves open, as a small integer that a search enumerates, or evolves as a gene. */
public sealed interface Dimension {

    /** {@return the least value} */
    int least();

    /** {@return the greatest value, inclusive} */
    int greatest();

    /** {@return the neighbours of a value}: the adjacent numbers, or all other ways */
    default IntStream near(int value) {
        return IntStream.rangeClosed(least(), greatest()).filter(other -> other != value);
    }

    /** {@return the meaning of a value, for a line of progress; blank if it is not worth mentioning} */
    String described(int value);

    /**
     * A number of something: terms, entries, bits.
     *
     * @param of       what is counted, in the plural
     * @param least    the least number
     * @param greatest the greatest number
     */
    record Count(String of, int least, int greatest) implements Dimension {
        /** @throws IllegalArgumentException if the range is empty */
        public Count {
            if (least > greatest) {
                throw new IllegalArgumentException("no number of " + of + " from " + least + " to " + greatest);
            }
        }

        @Override
        public IntStream near(int value) {
            return IntStream.of(value - 1, value + 1).filter(other -> least <= other && other <= greatest);
        }

        @Override
        public String described(int value) {
            return value + " " + of;
        }
    }

    /**
     * A step that is included, 1, or left out, 0, such as a compensation.
     *
     * @param done what
     */
    record Flag(String done) implements Dimension {
        @Override
        public int least() {
            return 0;
        }

        @Override
        public int greatest() {
            return 1;
        }

        @Override
        public String described(int value) {
            return value == 0 ? "" : done;
        }
    }

    /**
     * One of several ways, such as orders of evaluation or treatments of special values.
     *
     * @param ways the name of each; a value is an index
     */
    record Choice(List<String> ways) implements Dimension {
        /** {@return a choice among the constants of an enum} A value is an ordinal. */
        public static <E extends Enum<E>> Choice of(Class<E> type) {
            return new Choice(Arrays.stream(type.getEnumConstants()).map(way -> way.name().toLowerCase(Locale.ROOT))
                    .toList());
        }

        public Choice {
            ways = List.copyOf(ways);
        }

        @Override
        public int least() {
            return 0;
        }

        @Override
        public int greatest() {
            return ways.size() - 1;
        }

        @Override
        public String described(int value) {
            return ways.get(value);
        }
    }
}
