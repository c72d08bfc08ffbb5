import { h } from '../lib/preact/preact.module.js';

/** Shows the time of day of an instant, in UTC and up to milliseconds. */
export function Time({ instant }) {
  return h('time', { title: instant }, instant.slice(11, 23).replace('Z', ''));
}
