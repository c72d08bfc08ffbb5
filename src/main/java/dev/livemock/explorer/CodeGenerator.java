package dev.livemock.explorer;

/** Generates the code of a call in one language. */
interface CodeGenerator {

    /** Returns the content of the file. */
    String write(CodeCall call);
}
