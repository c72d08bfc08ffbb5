package dev.livemock.group;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongBinaryOperator;

/**
 * Where in a list its groups are, so that any page of it is found without walking to it. The list is cut into blocks of
 * neighbours; the directory has the first place and the size of each, and is exact at all times.
 *
 * <p>A block that is over its capacity is cut in two. The capacity is {@value #SMALLEST_CAPACITY} groups, or more in a
 * list so long that it would have many more than {@value #MAX_BLOCKS} blocks. An instance does not change.
 */
final class ListDirectory {

    static final int SMALLEST_CAPACITY = 16;
    static final int MAX_BLOCKS = 4096;

    private static final int BYTES_PER_BLOCK = Long.BYTES + Integer.BYTES;

    /** The first place of each block; a block reaches to the next, and the first block begins before every place. */
    private final long[] firsts;

    private final int[] sizes;
    private final long total;

    private ListDirectory(long[] firsts, int[] sizes) {
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
     * Returns the directory of a stored list.
     *
     * @param total how many groups it has
     * @param bytes what {@link #toBytes()} returned
     */
    static ListDirectory of(long total, byte[] bytes) {
        if (bytes.length == 0) {
            return new ListDirectory(new long[] {Place.FIRST}, new int[] {(int) total});
        }
        int blocks = bytes.length / BYTES_PER_BLOCK;
        long[] firsts = new long[blocks];
        int[] sizes = new int[blocks];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        buffer.asLongBuffer().get(firsts);
        buffer.position(blocks * Long.BYTES).slice().asIntBuffer().get(sizes);
        return new ListDirectory(firsts, sizes);
    }

    /** Returns the directory of a list that has no groups. */
    static ListDirectory empty() {
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
            return new Start(block == firsts.length - 1 ? Place.LAST : firsts[block + 1] - 1, skip);
        }
        int block = 0;
        while (skip >= sizes[block]) {
            skip -= sizes[block++];
        }
        return new Start(firsts[block], skip);
    }

    /**
     * Returns the directory with groups added to the list.
     *
     * @param places the places of the groups
     * @param placeAfter the place in the list, as it will be, that is so many groups after a place: given the place and
     *     the number
     */
    ListDirectory with(long[] places, LongBinaryOperator placeAfter) {
        int[] grown = sizes.clone();
        for (long place : places) {
            grown[blockOf(place)]++;
        }
        return new ListDirectory(firsts, grown).cut(placeAfter);
    }

    /** Returns the directory without the group at a place, which must be in the list. */
    ListDirectory without(long place) {
        int[] shrunk = sizes.clone();
        shrunk[blockOf(place)]--;
        return new ListDirectory(firsts, shrunk);
    }

    private int blockOf(long place) {
        int found = Arrays.binarySearch(firsts, place);
        return found >= 0 ? found : -found - 2;
    }

    private ListDirectory cut(LongBinaryOperator placeAfter) {
        int capacity = capacity();
        if (Arrays.stream(sizes).allMatch(size -> size <= capacity)) {
            return this;
        }
        List<Block> blocks = new ArrayList<>(firsts.length + 1);
        for (int i = 0; i < firsts.length; i++) {
            new Block(firsts[i], sizes[i]).cutInto(blocks, capacity, placeAfter);
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

    private static ListDirectory of(List<Block> blocks) {
        return new ListDirectory(
                blocks.stream().mapToLong(Block::first).toArray(),
                blocks.stream().mapToInt(Block::size).toArray());
    }

    /**
     * Where to begin reading a list.
     *
     * @param place the first place to look at, or the last one when reading from the end
     * @param skip how many groups to leave out from there, fewer than a block has
     */
    record Start(long place, long skip) {}

    private record Block(long first, int size) {

        void cutInto(List<Block> blocks, int capacity, LongBinaryOperator placeAfter) {
            if (size <= capacity) {
                blocks.add(this);
                return;
            }
            int half = size / 2;
            new Block(first, half).cutInto(blocks, capacity, placeAfter);
            new Block(placeAfter.applyAsLong(first, half), size - half).cutInto(blocks, capacity, placeAfter);
        }
    }
}
