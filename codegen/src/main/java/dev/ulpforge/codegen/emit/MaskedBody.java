package dev.ulpforge.codegen.emit;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import com.palantir.javapoet.CodeBlock;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Type;

/**
 * A program as statements for a vector {@code x} whose lanes may take fast or slow paths, constants included, so that
 * nothing is boxed where slow paths are frequent. A slow path is computed under a branch. One with look-ups in many
 * registers is more than C2 compiles: it gives up beyond 80,000 nodes (MaxNodeLimit). One with tables of doubles in
 * memory is scalar code, and so is one with tables of ints where no instruction gathers. {@link #exceptLong} defers the
 * lanes of such paths.
 */
final class MaskedBody {
    /** The name of the mask of the deferred lanes. */
    static final String DEFERRED = "left";
    private static final int REGISTER = 16;
    private static final int MOST_REGISTERS = 40;
    private final VectorBody body;
    private final Program program;

    MaskedBody(VectorBody body) {
        this.body = body;
        this.program = body.program();
    }

    /** {@return whether {@link #exceptLong} may defer lanes} */
    boolean hasDeferred() {
        return defersLanes(program.result());
    }

    /** {@return statements for all lanes} */
    CodeBlock all() {
        return new Writer(false).from(program.result(), new BitSet(), "");
    }

    /**
     * {@return statements that compute the lanes of the mask {@code lanes} or defer them: the mask {@link #DEFERRED}
     * tells which}
     */
    CodeBlock exceptLong(String lanes) {
        return CodeBlock.builder()
                .addStatement("$T $L = $L.maskAll(false)", body.lanes().element().mask(), DEFERRED,
                        body.lanes().main())
                .add(new Writer(true).from(program.result(), new BitSet(), lanes)).build();
    }

    private boolean defersLanes(int root) {
        return body.way().straight(root).stream().mapToObj(program.ops()::get)
                .anyMatch(op -> op instanceof Op.FastPath path
                        && (isLong(path.slow()) || gathers(path.slow()) || defersLanes(path.slow())));
    }

    private boolean isLong(int rare) {
        return program.gathersRarely() && isWide(rare) || hasManyRegisters(rare);
    }

    private boolean isWide(int rare) {
        List<Type> types = program.types();
        return body.way().straight(rare).stream().anyMatch(position -> types.get(position).isWide());
    }

    private boolean gathers(int rare) {
        return body.way().straight(rare).stream().anyMatch(program::gathers);
    }

    private boolean hasManyRegisters(int rare) {
        BitSet needed = body.way().straight(program.result());
        needed.or(body.way().straight(rare));
        return needed.stream().mapToObj(program.ops()::get).filter(Op.Lookup.class::isInstance)
                .map(Op.Lookup.class::cast).mapToInt(lookup -> Math.ceilDiv(lookup.table().size(), REGISTER))
                .sum() > MOST_REGISTERS;
    }

    /**
     * Look-ups come as early as they can: in a large table they are the only calls that are not of the Vector API
     * itself, and C2 inlines no others after the first 18,000 nodes of a method, which is some sixty operations.
     */
    private IntStream ordered(int root) {
        BitSet all = body.way().straight(root);
        BitSet first = body.way().lookUps(all);
        all.andNot(first);
        return IntStream.concat(first.stream(), all.stream());
    }

    /** Writes statements, with or without long slow paths. */
    private final class Writer {
        private final boolean leave;

        Writer(boolean leave) {
            this.leave = leave;
        }

        CodeBlock from(int root, BitSet declared, String lanes) {
            CodeBlock.Builder code = CodeBlock.builder();
            BitSet known = (BitSet) declared.clone();
            SectionComments comments = body.comments();
            ordered(root).filter(position -> !declared.get(position)).forEach(position -> {
                code.add(comments.before(position)).add(program.ops().get(position) instanceof Op.FastPath path
                        ? merged(position, path, known, lanes)
                        : body.declaration(position, VectorBody.ALONE));
                known.set(position);
            });
            return code.build();
        }

        private CodeBlock merged(int position, Op.FastPath path, BitSet known, String lanes) {
            String y = value(position);
            String mask = value(path.mask());
            CodeBlock.Builder code = CodeBlock.builder()
                    .addStatement("$T $L = $L", body.lanes().element().vector(), y, value(path.fast()));
            if (leave && isLong(path.slow())) {
                return code.addStatement("$1L = $1L.or($2L.andNot($3L))", DEFERRED, lanes, mask).build();
            }
            if (leave && gathers(path.slow())) {
                code.beginControlFlow("if (INTS.length() < $L)", VectorLoops.FEWEST_GATHERED)
                        .addStatement("$1L = $1L.or($2L.andNot($3L))", DEFERRED, lanes, mask)
                        .nextControlFlow("else if (!$L.allTrue())", mask).add(body.indices(path.slow()));
            } else {
                code.beginControlFlow("if (!$L.allTrue())", mask);
            }
            String rare = "rare" + position;
            if (leave && defersLanes(path.slow())) {
                code.addStatement("$T $L = $L.andNot($L)", body.lanes().element().mask(), rare, lanes, mask);
            }
            return code.add(from(path.slow(), known, rare))
                    .addStatement("$1L = $2L.blend($1L, $3L)", y, value(path.slow()), mask).endControlFlow().build();
        }

        private String value(int position) {
            return body.value(position, VectorBody.ALONE);
        }
    }
}
