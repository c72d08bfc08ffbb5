/** The bodies of requests: how large they may be, how slow, and how they are read without starving anybody. */
@NullMarked
package dev.livemock.gateway.body;

import org.jspecify.annotations.NullMarked;
