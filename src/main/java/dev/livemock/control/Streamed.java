package dev.livemock.control;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A response that is streamed, since it may be larger than the heap.
 *
 * @param <T> the type that describes the response in the OpenAPI document
 */
@SuppressWarnings("UnusedTypeParameter") // names the type for the reader and the OpenAPI document
interface Streamed<T> {

    /** Writes the response. */
    void writeTo(OutputStream stream) throws IOException;
}
