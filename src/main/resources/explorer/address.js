// What stands behind the # of the page's address: the operation and its parameters, so that a call is a link.

/** Reads `#/ListMessageGroup?UserId=de1a0`. Without a question mark, nothing is said of the parameters. */
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
