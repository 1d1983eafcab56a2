package dev.ulpforge.driver.cli;

import java.util.Iterator;
import java.util.List;

import dev.ulpforge.driver.audit.PeerLibrary;
import dev.ulpforge.model.cost.Costs;

/** Values of options that a shell completes. Each list is a class, of which picocli makes an instance by itself. */
sealed interface ValueCandidates extends Iterable<String> {
    /** {@return the values, in the order in which they are offered} */
    List<String> values();

    @Override
    default Iterator<String> iterator() {
        return values().iterator();
    }

    /** Of {@code forge --type}. */
    record Types() implements ValueCandidates {
        @Override
        public List<String> values() {
            return List.of("float", "double", "bfloat16", "binary16");
        }
    }

    /** Of {@code --undefined}. */
    record Undefined() implements ValueCandidates {
        @Override
        public List<String> values() {
            return List.of("limit", "nan");
        }
    }

    /** Of {@code forge --cost}, without widths and files. */
    record Cpus() implements ValueCandidates {
        @Override
        public List<String> values() {
            return Costs.KNOWN;
        }
    }

    /** Of {@code front --error}. */
    record Errors() implements ValueCandidates {
        @Override
        public List<String> values() {
            return List.of("relative", "absolute", "ulp");
        }
    }

    /** Of {@code front --cost}. */
    record FrontCosts() implements ValueCandidates {
        @Override
        public List<String> values() {
            return List.of("count", "model");
        }
    }

    /** Of {@code audit --library}, one of them. */
    record Libraries() implements ValueCandidates {
        @Override
        public List<String> values() {
            return PeerLibrary.known().stream().map(PeerLibrary::name).toList();
        }
    }

    /** Of {@code front --format}. */
    record Formats() implements ValueCandidates {
        @Override
        public List<String> values() {
            return List.of("table", "tsv");
        }
    }
}
