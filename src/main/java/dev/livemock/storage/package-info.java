/** The database: engines, schema, JPA, transactions, and the state that processes share. */
@NullMarked
package dev.livemock.storage;

import org.jspecify.annotations.NullMarked;
