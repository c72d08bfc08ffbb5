// The actions of the page.

import { addressOf, readAddress, showAddress } from './address.js';
import { loadDeliveries, stopStream } from './deliveries.js';
import { fieldsOfBody, initialValuesOf, operationsOf } from './description.js';
import { requestJson, call, codeOf, keepToken, ApiError } from './server.js';
import { state, update } from './store.js';

const CODE_DELAY_MILLIS = 150;

let lastCall = 0;
let lastCode = 0;

export async function begin() {
  try {
    const document = await requestJson('v3/api-docs');
    update({ operations: operationsOf(document) });
    follow();
    await Promise.all([loadControl(), loadLanguages()]);
  } catch (error) {
    update({ failure: `The API description cannot be loaded: ${error.message}` });
  }
}

async function loadControl() {
  const control = await requestJson('v3/api-docs/control');
  update({ faultFields: fieldsOfBody(control, '/_livemock/faults', 'post') });
  await loadCredentials();
}

async function loadLanguages() {
  update({ languages: (await requestJson('explorer/code')).Languages });
  showCode();
}

const loadCredentials = guarded(async () => {
  const { Mode: mode, Credentials: credentials } = await requestJson('_livemock/credentials');
  const defaultCredential = mode === 'Strict' ? credentials.find((credential) => credential.Enabled) : null;
  update({ mode, credentials, accessKeyId: defaultCredential?.AccessKeyId ?? '' });
});

/** Shows the operation in the address, if the operations are loaded. */
export function follow() {
  if (state.operations.length === 0) {
    return;
  }
  const { name, values } = readAddress();
  const previous = state.operation;
  const operation = state.operations.find((one) => one.name === name) ?? state.operations[0];
  update({ operation, values: values ?? initialValues(operation), isUntouched: values === null });
  if (operation !== previous) {
    discardResponse();
  }
  document.title = `${operation.name} – LiveMock explorer`;
  showCode();
}

/** Returns the initial values of a form: the user with the longest list and that user's app, if there are any. */
function initialValues(operation) {
  const user = state.overview?.UserList[0];
  const app = user ?? state.overview?.AppList[0];
  return initialValuesOf(operation, { UserId: user?.UserId, AppId: app?.AppId });
}

/** Updates the form after the data has changed, unless the user has edited the form. */
function refill() {
  const values = state.isUntouched ? initialValues(state.operation) : state.values;
  if (JSON.stringify(values) !== JSON.stringify(state.values)) {
    update({ values });
    showCode();
  }
}

export function setValue(name, value) {
  update({ values: { ...state.values, [name]: value } });
  keepForm();
  showCode();
}

/** Marks the form as edited, and writes it to the address. */
function keepForm() {
  update({ isUntouched: false });
  showAddress(state.operation.name, parameters());
}

export function copyLink() {
  keepForm();
  return copy(location.href, 'the link');
}

/** Returns the parameters to send: those that are not empty, in the order of the form. */
export function parameters() {
  return state.operation.fields.map(({ name }) => [name, state.values[name] ?? '']).filter(([, value]) => value !== '');
}

export function setAccessKeyId(accessKeyId) {
  update({ accessKeyId });
}

export async function makeCall() {
  const number = ++lastCall;
  const pageNum = Number(state.values.PageNum || 1);
  keepForm();
  update({ calling: true });
  const response = await call(state.operation.name, parameters(), state.accessKeyId).catch((error) => ({
    failure: messageOf(error),
  }));
  if (number === lastCall) {
    update({ calling: false, response: { ...response, pageNum } });
    queueMicrotask(revealResponse);
    refresh();
  }
}

/** Scrolls to the response if it is below the visible part of the page, as in narrow windows. */
function revealResponse() {
  const heading = document.getElementById('response');
  if (heading.getBoundingClientRect().top > window.innerHeight) {
    heading.parentElement.scrollIntoView();
  }
}

/** Discards the last response and a pending one. */
function discardResponse() {
  lastCall++;
  update({ calling: false, response: null });
}

function messageOf(error) {
  return error instanceof ApiError
    ? `${error.code}: ${error.message}`
    : `No complete response: the connection was closed, or the server is not reachable (${error.message}).`;
}

export function turnTo(pageNum) {
  setValue('PageNum', String(pageNum));
  return makeCall();
}

/** Shows the groups of a user. */
export function listGroupsOf(userId) {
  location.hash = addressOf('ListMessageGroup', { UserId: userId, PageNum: 1, PageSize: 20 });
}

export function setLanguage(language) {
  update({ language });
  showCode();
}

function showCode() {
  const number = ++lastCode;
  setTimeout(async () => {
    if (number !== lastCode || state.languages.length === 0) {
      return;
    }
    const code = await codeOf(state.language, state.operation.name, parameters()).then(
      (text) => ({ text }),
      (error) => ({ failure: error.message }),
    );
    if (number === lastCode) {
      update({ code });
    }
  }, CODE_DELAY_MILLIS);
}

export async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text);
  }
  update({ notice: `Copied ${what}.` });
}

/** Copies without the clipboard API, which is available on localhost and over HTTPS only. */
function copyBySelection(text) {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

export function showPanel(panel) {
  stopStream();
  update({ panel, notice: '' });
  refresh();
}

/** Loads the data of the open panel. */
async function load() {
  if (state.panel === 'data') {
    update({ overview: await requestJson('_livemock/overview') });
    refill();
  } else if (state.panel === 'requests') {
    update({ requests: (await requestJson('_livemock/requests?Last=50')).Requests.reverse() });
  } else if (state.panel === 'deliveries') {
    await loadDeliveries();
  } else if (state.panel === 'callbacks') {
    update({ callbacks: (await requestJson('_livemock/callbacks?Last=50')).Callbacks.reverse() });
  } else if (state.panel === 'limits') {
    update({ throttle: await requestJson('_livemock/throttle') });
  } else if (state.panel === 'faults') {
    update({ faults: (await requestJson('_livemock/faults')).Faults });
  }
}

const refresh = guarded(load);

/** Refreshes the open panel periodically, and shows whether the server is reachable. */
export async function refreshAndCheckConnection() {
  const isUnreachable = await load().then(
    () => false,
    (error) => {
      if (error.status === 401) {
        update({ tokenNeeded: true });
      }
      return !(error instanceof ApiError);
    },
  );
  if (isUnreachable !== state.isUnreachable) {
    update({ isUnreachable });
  }
}

export const reset = guarded(async (withSeed, appId) => {
  const query = new URLSearchParams({ Seed: withSeed, ...(appId && { AppId: appId }) });
  const added = await requestJson(`_livemock/reset?${query}`, { method: 'POST' });
  update({ notice: `Reset. ${countOf(added)}`, response: null });
  await refresh();
});

export const addSeed = guarded(async () => {
  const query = state.seedUserId ? `?${new URLSearchParams({ UserId: state.seedUserId })}` : '';
  const added = await requestJson(`_livemock/seed${query}`, { method: 'POST', body: state.seed });
  update({ notice: countOf(added), seed: '' });
  await refresh();
});

function countOf({ Apps: apps, Groups: groups, Members: members }) {
  return `Added: apps ${apps}, groups ${groups}, members ${members}.`;
}

export const planFault = guarded(async () => {
  const body = Object.fromEntries(
    state.faultFields
      .filter(({ name }) => state.fault[name])
      .map(({ name, type }) => [name, convert(state.fault[name], type)]),
  );
  await requestJson('_livemock/faults', { method: 'POST', body: JSON.stringify(body) });
  update({ notice: 'The fault is planned.', fault: {} });
  await refresh();
});

/** Converts a text to a number if the type requires one. The server reports texts that are not numbers. */
function convert(text, type) {
  const number = Number(text);
  return ['integer', 'number'].includes(type) && !Number.isNaN(number) ? number : text;
}

export const removeFault = guarded(async (id) => {
  await requestJson(`_livemock/faults${id ? `/${encodeURIComponent(id)}` : ''}`, { method: 'DELETE' });
  await refresh();
});

export const deleteDeliveries = guarded(async () => {
  await requestJson('_livemock/deliveries', { method: 'DELETE' });
  await refresh();
});

export async function useToken(token) {
  keepToken(token);
  update({ tokenNeeded: false });
  await loadCredentials();
  await refresh();
}

/** Wraps an action of the control API: shows its errors, and asks for the token if it is missing. */
function guarded(action) {
  return async (...given) => {
    try {
      await action(...given);
    } catch (error) {
      update(error.status === 401 ? { tokenNeeded: true } : { notice: messageOf(error) });
    }
  };
}
