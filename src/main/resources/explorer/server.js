// Sends requests to LiveMock, at the address from which this file was loaded.

const ROOT = new URL('..', import.meta.url);
const TOKEN = 'livemock.control.token';
const DATA = 'data: ';

/** An error response of the control API. */
export class ApiError extends Error {
  constructor(status, error) {
    super(error.Message ?? `The server returned the status ${status}.`);
    this.code = error.Code;
    this.status = status;
  }
}

export function keepToken(token) {
  sessionStorage.setItem(TOKEN, token);
}

/** Sends a request, and returns the JSON of the response. */
export async function requestJson(path, options) {
  return jsonOf(await send(path, options));
}

/** Yields the JSON of each Server-Sent Event. EventSource cannot be used, since it cannot send the token. */
export async function* eventsOf(path, signal) {
  const { body } = await send(path, { signal });
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop();
    for (const line of lines.filter((one) => one.startsWith(DATA))) {
      yield JSON.parse(line.slice(DATA.length));
    }
  }
}

async function send(path, { method = 'GET', body, signal } = {}) {
  const token = sessionStorage.getItem(TOKEN);
  const response = await fetch(new URL(path, ROOT), {
    method,
    body,
    signal,
    headers: token ? { authorization: `Bearer ${token}` } : {},
    cache: 'no-store',
  });
  if (!response.ok) {
    throw new ApiError(response.status, await jsonOf(response));
  }
  return response;
}

function jsonOf(response) {
  return response.json().catch(() => ({}));
}

/** Returns the code of a call. */
export async function codeOf(language, action, parameters) {
  return (await send(codeAddress(language, action, parameters))).text();
}

export function codeAddress(language, action, parameters) {
  return new URL(`explorer/code/${language}?${new URLSearchParams([['Action', action], ...parameters])}`, ROOT);
}

/** Calls an operation, signed by the server if there is an AccessKeyId, and returns the response. */
export async function call(action, parameters, accessKeyId) {
  const form = new URLSearchParams(parameters).toString();
  const signed = accessKeyId ? await sign(action, form, accessKeyId) : null;
  const started = performance.now();
  const response = await fetch(new URL(signed ? '' : action, ROOT), {
    method: 'POST',
    body: form,
    headers: { ...signed, 'content-type': 'application/x-www-form-urlencoded' },
    cache: 'no-store',
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: [...response.headers],
    text,
    millis: performance.now() - started,
  };
}

async function sign(action, form, accessKeyId) {
  const body = JSON.stringify({ AccessKeyId: accessKeyId, Action: action, Form: form });
  return (await requestJson('_livemock/signatures', { method: 'POST', body })).Headers;
}
