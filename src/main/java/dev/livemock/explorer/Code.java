package dev.livemock.explorer;

/** How a call is written in one language. */
interface Code {

    /** Writes the whole file. */
    String write(CodeCall call);
}
