/** What stops the start: a setting, a seed or a data folder that cannot be used, said in one message. */
@NullMarked
package dev.livemock.startup;

import org.jspecify.annotations.NullMarked;
