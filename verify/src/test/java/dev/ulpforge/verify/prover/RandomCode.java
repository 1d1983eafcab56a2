package dev.ulpforge.verify.prover;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;

/** Codes on floats of random operations, with every kind of operation that kernels have. */
final class RandomCode {
    private final Random random;
    private final ProgramBuilder b = new ProgramBuilder();
    private final List<F32> singles = new ArrayList<>();
    private final List<F64> doubles = new ArrayList<>();
    private final List<I32> ints = new ArrayList<>();

    private RandomCode(Random random) {
        this.random = random;
        singles.add(b.x());
        singles.add(b.f32((float) random.nextGaussian()));
        singles.add(b.f32(0x1.8p23f));
        singles.add(b.f32(random.nextInt(9) - 4));
        ints.add(b.i32(random.nextInt(5) << 23));
        ints.add(b.i32(random.nextBoolean() ? 0x7fffffff : Integer.MIN_VALUE));
        ints.add(b.i32(random.nextInt()));
        ints.add(b.x().bits());
        doubles.add(b.f64(random.nextGaussian()));
    }

    /** {@return a code with this many operations or a few more} */
    static Code of(Random random, int size) {
        RandomCode code = new RandomCode(random);
        while (code.b.size() < size) {
            code.add();
        }
        return Code.of(code.b.build(code.singles.getLast()));
    }

    private <T> T any(List<T> list) {
        int back = Math.min((int) Math.abs(random.nextGaussian() * 3), list.size() - 1);
        return random.nextInt(3) == 0 ? list.get(random.nextInt(list.size())) : list.get(list.size() - 1 - back);
    }

    private void add() {
        F32 u = any(singles);
        F32 v = any(singles);
        I32 i = any(ints);
        F64 d = any(doubles);
        switch (random.nextInt(24)) {
            case 0, 1 -> singles.add(u.plus(v));
            case 2, 3 -> singles.add(u.minus(v));
            case 4 -> singles.add(u.times(v));
            case 5, 6, 7 -> singles.add(u.fma(v, any(singles)));
            case 8 -> singles.add(u.dividedBy(v));
            case 9 -> singles.add(u.abs().sqrt());
            case 10 -> singles.add(random.nextBoolean() ? u.negated() : u.abs());
            case 11 -> singles.add(u.below(v).select(any(singles), u));
            case 12 -> singles.add(u.equalTo(u).fastPath(u, v));
            case 13 -> ints.add(u.bits());
            case 14 -> ints.add(random.nextBoolean() ? i.plus(any(ints)) : i.minus(any(ints)));
            case 15 -> ints.add(i.and(any(ints)));
            case 16 -> ints.add(random.nextBoolean() ? i.or(any(ints)) : i.xor(any(ints)));
            case 17 -> ints.add(shifted(i));
            case 18 -> singles.add(i.asFloat());
            case 19 -> ints.add(random.nextBoolean() ? i.min(any(ints)) : u.toInt());
            case 20 -> singles.add(i.toFloat());
            case 21 -> doubles.add(u.toDouble().fma(d, any(doubles)));
            case 22 -> doubles.add(random.nextBoolean() ? d.plus(any(doubles)) : u.toDouble().minus(d));
            default -> singles.add(d.toFloat());
        }
    }

    private I32 shifted(I32 i) {
        int distance = random.nextInt(32);
        return switch (random.nextInt(3)) {
            case 0 -> i.shiftedLeft(distance);
            case 1 -> i.shiftedRight(distance);
            default -> i.shiftedRightUnsigned(distance);
        };
    }
}
