// The state of the page, in one object. Updates cause the page to be rendered once, after all of them.

export const state = {
  operations: [],
  operation: null,
  values: {},
  isUntouched: true,
  mode: '',
  credentials: [],
  accessKeyId: '',
  response: null,
  calling: false,
  languages: [],
  language: 'java',
  code: null,
  panel: 'data',
  overview: null,
  requests: [],
  throttle: null,
  deliveries: [],
  callbacks: [],
  faults: [],
  faultFields: [],
  fault: {},
  seed: '',
  seedUserId: '',
  tokenNeeded: false,
  isUnreachable: false,
  failure: '',
  notice: '',
};

let draw = () => {};
let isDue = false;

export function onChange(listener) {
  draw = listener;
}

export function update(changes) {
  Object.assign(state, changes);
  if (!isDue) {
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      draw();
    });
  }
}
