package dev.livemock.control;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer that is written while it is read, since it may be larger than the memory.
 *
 * @param <T> what is written
 */
@SuppressWarnings("UnusedTypeParameter") // says to the reader and the document what is written
interface Streamed<T> {

    /** Writes it. */
    void writeTo(OutputStream stream) throws IOException;
}
