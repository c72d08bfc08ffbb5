package dev.livemock.group;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongBinaryOperator;

/**
 * Block index of a list, for seeking to any page without scanning the preceding groups. The list is divided into blocks of
 * adjacent groups. The index contains the smallest possible sort key and the exact size of each block. Instances are
 * immutable. Comments in the migration script V1 use its former name, ListDirectory.
 *
 * <p>A block that exceeds its capacity is split in two. The capacity is {@value #SMALLEST_CAPACITY} groups. In long lists, the
 * capacity grows, so that the number of blocks does not grow much above {@value #MAX_BLOCKS}.
 */
final class ListBlockIndex {

    static final int SMALLEST_CAPACITY = 16;
    static final int MAX_BLOCKS = 4096;

    private static final int BYTES_PER_BLOCK = Long.BYTES + Integer.BYTES;

    /** The smallest possible sort key of each block. A block ends before the next one begins. The first block begins at 0. */
    private final long[] firsts;

    private final int[] sizes;
    private final long total;

    private ListBlockIndex(long[] firsts, int[] sizes) {
        this.firsts = firsts;
        this.sizes = sizes;
        this.total = Arrays.stream(sizes).asLongStream().sum();
    }

    /**
     * Creates the index of a stored list.
     *
     * @param total the number of groups in the list
     * @param bytes the result of {@link #toBytes()}
     */
    ListBlockIndex(long total, byte[] bytes) {
        this.total = total;
        if (bytes.length == 0) {
            firsts = new long[] {GroupSortKey.FIRST};
            sizes = new int[] {(int) total};
        } else {
            int blocks = bytes.length / BYTES_PER_BLOCK;
            firsts = new long[blocks];
            sizes = new int[blocks];
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            buffer.asLongBuffer().get(firsts);
            buffer.position(blocks * Long.BYTES).slice().asIntBuffer().get(sizes);
        }
    }

    /** Returns the index of an empty list. */
    static ListBlockIndex empty() {
        return new ListBlockIndex(0, new byte[0]);
    }

    /** Returns the serialized blocks. The result is empty for a single block, since its size is the total. */
    byte[] toBytes() {
        if (firsts.length == 1) {
            return new byte[0];
        }
        ByteBuffer buffer = ByteBuffer.allocate(firsts.length * BYTES_PER_BLOCK);
        buffer.asLongBuffer().put(firsts);
        buffer.position(firsts.length * Long.BYTES).slice().asIntBuffer().put(sizes);
        return buffer.array();
    }

    /** Returns the number of groups in the list. */
    long total() {
        return total;
    }

    /** Returns the maximum number of groups in a block. */
    int capacity() {
        return (int) Math.max(SMALLEST_CAPACITY, 2 * total / MAX_BLOCKS);
    }

    /**
     * Returns the position at which to start reading.
     *
     * @param offset the number of groups to skip, less than the total
     * @param newestFirst whether the offset is counted from the newest group
     */
    Start seek(long offset, boolean newestFirst) {
        long skip = offset;
        if (newestFirst) {
            int block = firsts.length - 1;
            while (skip >= sizes[block]) {
                skip -= sizes[block--];
            }
            return new Start(block == firsts.length - 1 ? GroupSortKey.LAST : firsts[block + 1] - 1, skip);
        }
        int block = 0;
        while (skip >= sizes[block]) {
            skip -= sizes[block++];
        }
        return new Start(firsts[block], skip);
    }

    /**
     * Returns the index of the list after groups have been added.
     *
     * @param sortKeys the sort keys of the added groups
     * @param sortKeyAfter returns the sort key of the nth group, counted from 0, of the groups in the new list that have at least a
     *     given sort key
     */
    ListBlockIndex with(long[] sortKeys, LongBinaryOperator sortKeyAfter) {
        int[] grown = sizes.clone();
        for (long sortKey : sortKeys) {
            grown[blockOf(sortKey)]++;
        }
        return new ListBlockIndex(firsts, grown).split(sortKeyAfter);
    }

    /** Returns the index of the list after a group has been removed. The group must be in the list. */
    ListBlockIndex without(long sortKey) {
        int[] shrunk = sizes.clone();
        shrunk[blockOf(sortKey)]--;
        return new ListBlockIndex(firsts, shrunk);
    }

    private int blockOf(long sortKey) {
        int found = Arrays.binarySearch(firsts, sortKey);
        return found >= 0 ? found : -found - 2;
    }

    private ListBlockIndex split(LongBinaryOperator sortKeyAfter) {
        int capacity = capacity();
        if (Arrays.stream(sizes).allMatch(size -> size <= capacity)) {
            return this;
        }
        List<Block> blocks = new ArrayList<>(firsts.length + 1);
        for (int i = 0; i < firsts.length; i++) {
            new Block(firsts[i], sizes[i]).splitInto(blocks, capacity, sortKeyAfter);
        }
        return of(blocks.size() > MAX_BLOCKS ? merged(blocks, capacity) : blocks);
    }

    /** Merges adjacent blocks that fit into one block. */
    private static List<Block> merged(List<Block> blocks, int capacity) {
        List<Block> merged = new ArrayList<>();
        Block last = blocks.get(0);
        for (Block next : blocks.subList(1, blocks.size())) {
            if (last.size + next.size <= capacity) {
                last = new Block(last.first, last.size + next.size);
            } else {
                merged.add(last);
                last = next;
            }
        }
        merged.add(last);
        return merged;
    }

    private static ListBlockIndex of(List<Block> blocks) {
        return new ListBlockIndex(
                blocks.stream().mapToLong(Block::first).toArray(),
                blocks.stream().mapToInt(Block::size).toArray());
    }

    /**
     * The position at which to start reading a list.
     *
     * @param sortKey the lowest sort key to read, or the highest one when reading from the end
     * @param skip the number of groups to skip from there
     */
    record Start(long sortKey, long skip) {}

    private record Block(long first, int size) {

        void splitInto(List<Block> blocks, int capacity, LongBinaryOperator sortKeyAfter) {
            if (size <= capacity) {
                blocks.add(this);
                return;
            }
            int half = size / 2;
            new Block(first, half).splitInto(blocks, capacity, sortKeyAfter);
            new Block(sortKeyAfter.applyAsLong(first, half), size - half).splitInto(blocks, capacity, sortKeyAfter);
        }
    }
}
