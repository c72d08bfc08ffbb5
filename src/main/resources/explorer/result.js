// Reads the result of a response: the rows of a list, their total number, and whether there are more.

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

/** Returns the list with this name in a response, or null if it has none. Without a total number, `total` is undefined. */
export function listIn(text, name) {
  const result = text.startsWith('<') ? resultInXml(text, name) : resultInJson(text);
  const rows = result?.[name];
  return rows ? { rows, total: result.Total ?? result.TotalCount, hasMore: String(result.HasMore) === 'true' } : null;
}

export function requestIdIn({ headers }) {
  return headers.find(([name]) => name === 'x-acs-request-id')?.[1];
}

/** Returns the result of a JSON response. QueryMessageApp returns its result as the only element of an array. */
function resultInJson(text) {
  try {
    return [JSON.parse(text).Result].flat()[0];
  } catch {
    return null;
  }
}

/** Returns the result of an XML response. XML repeats the element of a list for each item, so an empty list has no element. */
function resultInXml(text, list) {
  const result = new DOMParser().parseFromString(text, 'application/xml').querySelector(':root > Result');
  if (!result) {
    return null;
  }
  const fields = [...result.children].map(fieldInXml);
  const rows = fields.filter(([name]) => name === list).map(([, row]) => row);
  return { ...Object.fromEntries(fields), [list]: rows };
}

function fieldInXml(element) {
  const children = [...element.children].map((child) => [child.tagName, child.textContent]);
  return [element.tagName, children.length > 0 ? Object.fromEntries(children) : element.textContent];
}
