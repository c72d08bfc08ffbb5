// Reads and writes the fragment of the page's address. It contains the operation and its parameters, so a call can be linked.

/** Reads `#/ListMessageGroup?UserId=de1a0`. Without a question mark, `values` is null. */
export function readAddress() {
  const [name, query] = location.hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  return {
    name: decode(name),
    values: query === undefined ? null : Object.fromEntries(new URLSearchParams(query)),
  };
}

export function addressOf(name, parameters) {
  return `#/${encodeURIComponent(name)}?${new URLSearchParams(parameters)}`;
}

export function showAddress(name, parameters) {
  history.replaceState(null, '', addressOf(name, parameters));
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
