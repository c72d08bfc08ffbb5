package dev.livemock.group;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongBinaryOperator;

/**
 * Block index of a list, for seeking to any page without scanning the preceding groups. The list is divided into blocks of
 * neighbours. The index has the first sort key and the size of each block, and is exact at all times.
 *
 * <p>A block that is over its capacity is cut in two. The capacity is {@value #SMALLEST_CAPACITY} groups, or more in a
 * list so long that it would have many more than {@value #MAX_BLOCKS} blocks. An instance does not change.
 */
final class ListBlockIndex {

    static final int SMALLEST_CAPACITY = 16;
    static final int MAX_BLOCKS = 4096;

    private static final int BYTES_PER_BLOCK = Long.BYTES + Integer.BYTES;

    /** The first sort key of each block; a block reaches to the next, and the first block begins before every sort key. */
    private final long[] firsts;

    private final int[] sizes;
    private final long total;

    private ListBlockIndex(long[] firsts, int[] sizes) {
        this.firsts = firsts;
        this.sizes = sizes;
        this.total = sum(sizes);
    }

    private static long sum(int[] sizes) {
        long sum = 0;
        for (int size : sizes) {
            sum += size;
        }
        return sum;
    }

    /**
     * Returns the index of a stored list.
     *
     * @param total how many groups it has
     * @param bytes what {@link #toBytes()} returned
     */
    static ListBlockIndex of(long total, byte[] bytes) {
        if (bytes.length == 0) {
            return new ListBlockIndex(new long[] {GroupSortKey.FIRST}, new int[] {(int) total});
        }
        int blocks = bytes.length / BYTES_PER_BLOCK;
        long[] firsts = new long[blocks];
        int[] sizes = new int[blocks];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        buffer.asLongBuffer().get(firsts);
        buffer.position(blocks * Long.BYTES).slice().asIntBuffer().get(sizes);
        return new ListBlockIndex(firsts, sizes);
    }

    /** Returns the index of a list that has no groups. */
    static ListBlockIndex empty() {
        return of(0, new byte[0]);
    }

    /** Returns what is stored of it beside the total: nothing, as long as one block is enough. */
    byte[] toBytes() {
        if (firsts.length == 1) {
            return new byte[0];
        }
        ByteBuffer buffer = ByteBuffer.allocate(firsts.length * BYTES_PER_BLOCK);
        buffer.asLongBuffer().put(firsts);
        buffer.position(firsts.length * Long.BYTES).slice().asIntBuffer().put(sizes);
        return buffer.array();
    }

    /** Returns how many groups the list has. */
    long total() {
        return total;
    }

    int blocks() {
        return firsts.length;
    }

    /** Returns how many groups a block may have. */
    int capacity() {
        return (int) Math.max(SMALLEST_CAPACITY, 2 * total / MAX_BLOCKS);
    }

    /**
     * Finds where to begin reading.
     *
     * @param offset how many groups to leave out, less than the total
     * @param newestFirst whether they are counted and read from the end of the list
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
     * Returns the index with groups added to the list.
     *
     * @param sortKeys the sort keys of the groups
     * @param sortKeyAfter the sort key in the list, as it will be, that is so many groups after a sort key: given the sort key and
     *     the number
     */
    ListBlockIndex with(long[] sortKeys, LongBinaryOperator sortKeyAfter) {
        int[] grown = sizes.clone();
        for (long sortKey : sortKeys) {
            grown[blockOf(sortKey)]++;
        }
        return new ListBlockIndex(firsts, grown).cut(sortKeyAfter);
    }

    /** Returns the index without the group at a sort key, which must be in the list. */
    ListBlockIndex without(long sortKey) {
        int[] shrunk = sizes.clone();
        shrunk[blockOf(sortKey)]--;
        return new ListBlockIndex(firsts, shrunk);
    }

    private int blockOf(long sortKey) {
        int found = Arrays.binarySearch(firsts, sortKey);
        return found >= 0 ? found : -found - 2;
    }

    private ListBlockIndex cut(LongBinaryOperator sortKeyAfter) {
        int capacity = capacity();
        if (Arrays.stream(sizes).allMatch(size -> size <= capacity)) {
            return this;
        }
        List<Block> blocks = new ArrayList<>(firsts.length + 1);
        for (int i = 0; i < firsts.length; i++) {
            new Block(firsts[i], sizes[i]).cutInto(blocks, capacity, sortKeyAfter);
        }
        return of(blocks.size() > MAX_BLOCKS ? joined(blocks, capacity) : blocks);
    }

    /** Joins neighbours that fit into one block. */
    private static List<Block> joined(List<Block> blocks, int capacity) {
        List<Block> joined = new ArrayList<>();
        Block last = blocks.get(0);
        for (Block next : blocks.subList(1, blocks.size())) {
            if (last.size + next.size <= capacity) {
                last = new Block(last.first, last.size + next.size);
            } else {
                joined.add(last);
                last = next;
            }
        }
        joined.add(last);
        return joined;
    }

    private static ListBlockIndex of(List<Block> blocks) {
        return new ListBlockIndex(
                blocks.stream().mapToLong(Block::first).toArray(),
                blocks.stream().mapToInt(Block::size).toArray());
    }

    /**
     * Where to begin reading a list.
     *
     * @param sortKey the first sort key to look at, or the last one when reading from the end
     * @param skip how many groups to leave out from there, fewer than a block has
     */
    record Start(long sortKey, long skip) {}

    private record Block(long first, int size) {

        void cutInto(List<Block> blocks, int capacity, LongBinaryOperator sortKeyAfter) {
            if (size <= capacity) {
                blocks.add(this);
                return;
            }
            int half = size / 2;
            new Block(first, half).cutInto(blocks, capacity, sortKeyAfter);
            new Block(sortKeyAfter.applyAsLong(first, half), size - half).cutInto(blocks, capacity, sortKeyAfter);
        }
    }
}
