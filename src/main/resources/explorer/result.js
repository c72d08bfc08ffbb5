// Reads the result of a response: the rows of a list, and whether there are more.

/** Returns the formatted response and the name of its language. */
export function readable(text) {
  if (text.startsWith('<')) {
    return { text: text.replace(/></g, '>\n<'), language: 'xml' };
  }
  try {
    return { text: JSON.stringify(JSON.parse(text), null, 2), language: 'json' };
  } catch {
    return { text, language: 'plaintext' };
  }
}

/** Returns the list in a response, `{rows, total, hasMore}`, or null if it has none. */
export function listIn(text) {
  const result = text.startsWith('<') ? resultInXml(text) : resultInJson(text);
  if (!result) {
    return null;
  }
  const rows = Object.entries(result).find(([name, value]) => name.endsWith('List') && Array.isArray(value))?.[1];
  return rows && { rows, total: result.Total ?? rows.length, hasMore: result.HasMore === true };
}

export function requestIdIn({ headers }) {
  return headers.find(([name]) => name === 'x-acs-request-id')?.[1];
}

function resultInJson(text) {
  try {
    return JSON.parse(text).Result;
  } catch {
    return null;
  }
}

/** XML repeats the element of a list for each of its items, so an empty list has no element. */
function resultInXml(text) {
  const result = new DOMParser().parseFromString(text, 'application/xml').querySelector(':root > Result');
  if (!result?.querySelector('HasMore')) {
    return null;
  }
  const valueOf = (name) => result.querySelector(`:scope > ${name}`)?.textContent;
  const items = [...result.children].filter((element) => element.tagName.endsWith('List'));
  return {
    ItemList: items.map((item) => Object.fromEntries([...item.children].map(fieldInXml))),
    Total: Number(valueOf('Total')),
    HasMore: valueOf('HasMore') === 'true',
  };
}

function fieldInXml(element) {
  const children = [...element.children].map((child) => [child.tagName, child.textContent]);
  return [element.tagName, children.length > 0 ? Object.fromEntries(children) : element.textContent];
}
