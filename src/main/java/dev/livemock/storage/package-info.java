/** The database: the engine, the schema, JPA and transactions, and the state that several processes share. */
@NullMarked
package dev.livemock.storage;

import org.jspecify.annotations.NullMarked;
