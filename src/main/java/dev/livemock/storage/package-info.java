/**
 * The database: engines, schema, JPA, transactions, and the state that processes share.
 *
 * <p>The migration scripts contain names that the code no longer uses. The place of a group is its sort key, and the directory of a
 * list is its block index. {@code GroupJsonCache} and {@code ListPageCache} are now {@code GroupListCache}.
 */
@NullMarked
package dev.livemock.storage;

import org.jspecify.annotations.NullMarked;
