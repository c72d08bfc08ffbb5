/**
 * Generates the OpenAPI document of the operations from the code, and provides the classes with which other packages
 * generate their own documents.
 */
@NullMarked
package dev.livemock.openapi;

import org.jspecify.annotations.NullMarked;
