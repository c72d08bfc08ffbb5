// Reads the operations and their parameters from the OpenAPI documents.

/** The pattern that allows any text without NUL. It is not shown as a hint. */
const ANY_TEXT = '^(?:[^\\x00]*)$';

export function operationsOf(document) {
  return Object.entries(document.paths).map(([path, item]) => {
    const operation = item.get;
    return {
      name: path.slice(1),
      group: operation.tags[0],
      summary: operation.summary,
      description: operation.description ?? '',
      page: operation.externalDocs.url,
      queriesPerSecond: operation['x-queries-per-second'],
      isReading: operation['x-read-only'],
      list: listIn(document, operation),
      fields: operation.parameters
        .map((parameter) => resolve(document, parameter))
        .map((parameter) => fieldOfParameter(document, parameter)),
    };
  });
}

/** Returns the name of the list in the result of an operation, or undefined if the result has none. */
function listIn(document, operation) {
  const response = resolve(document, operation.responses['200'].content['application/json'].schema);
  const result = resolve(document, response.properties.Result);
  const { properties } = result.type === 'array' ? resolve(document, result.items) : result;
  return Object.keys(properties).find((name) => properties[name].type === 'array');
}

/** Returns the fields of the JSON body of a path of the control API. */
export function fieldsOfBody(document, path, method) {
  const content = document.paths[path][method].requestBody.content['application/json'];
  const schema = resolve(document, content.schema);
  return Object.entries(schema.properties).map(([name, property]) =>
    fieldOf(document, name, property, (schema.required ?? []).includes(name)),
  );
}

/**
 * Returns the initial values of a form: the documented defaults, and existing IDs. Only operations that read get IDs, so
 * that a single click cannot delete anything.
 */
export function initialValuesOf(operation, ids) {
  const defaults = operation.fields
    .filter((field) => field.default !== undefined)
    .map((field) => [field.name, String(field.default)]);
  const existing = operation.fields
    .filter((field) => operation.isReading && ids[field.name] !== undefined)
    .map((field) => [field.name, ids[field.name]]);
  return Object.fromEntries([...defaults, ...existing]);
}

function fieldOfParameter(document, parameter) {
  const { schema, example } = parameter.content?.['application/json'] ?? parameter;
  const field = fieldOf(document, parameter.name, schema, parameter.required);
  return { ...field, description: parameter.description, example: textOf(example) };
}

function fieldOf(document, name, property, required) {
  const schema = { ...resolve(document, property), ...property };
  return {
    name,
    required,
    description: schema.description ?? '',
    type: schema.type,
    range: choicesOf(schema).length > 0 ? '' : rangeOf(schema),
    choices: choicesOf(schema),
    default: schema.default,
    example: textOf(schema.examples?.[0]),
  };
}

function rangeOf(schema) {
  const { minimum, maximum, pattern, maxLength, maxItems } = schema;
  if (minimum !== undefined && maximum !== undefined) {
    return `${minimum} to ${maximum}`;
  }
  const limits = [
    minimum !== undefined && `at least ${minimum}`,
    schema.exclusiveMinimum !== undefined && `above ${schema.exclusiveMinimum}`,
    maximum !== undefined && `at most ${maximum}`,
    pattern && pattern !== ANY_TEXT && `matching ${pattern}`,
    maxLength && `at most ${maxLength} characters`,
    maxItems && `at most ${maxItems} items`,
  ];
  return limits.filter(Boolean).join(', ');
}

function choicesOf(schema) {
  if (schema.enum) {
    return schema.enum.map((value) => ({ value, label: value }));
  }
  if (schema.oneOf) {
    return schema.oneOf.map((choice) => ({
      value: String(choice.const),
      label: `${choice.const}: ${choice.description}`,
    }));
  }
  return schema.type === 'boolean' ? ['true', 'false'].map((value) => ({ value, label: value })) : [];
}

function textOf(example) {
  return example === undefined || typeof example === 'string' ? example : JSON.stringify(example);
}

function resolve(document, node) {
  if (!node.$ref) {
    return node;
  }
  const target = node.$ref
    .slice(2)
    .split('/')
    .reduce((at, key) => at[key], document);
  return resolve(document, target);
}
