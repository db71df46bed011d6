// SPDX-License-Identifier: GPL-3.0-or-later

// Makes of a published API description what a check of request bodies needs, so that prism loads it in a second or
// two instead of half a minute.

import fs from "node:fs";

// Every "#/…" that a value refers to, itself included when it is one.
function* references(value) {
  if (value === null || typeof value !== "object") return;
  if (typeof value.$ref === "string") yield value.$ref;
  for (const part of Object.values(value)) yield* references(part);
}

function lookUp(document, reference) {
  const steps = reference.replace(/^#\//, "").split("/");
  return steps.reduce((value, step) => value[step.replace(/~1/g, "/").replace(/~0/g, "~")], document);
}

// The names of all properties that a schema made with allOf and $ref says.
function propertyNames(document, schema) {
  if (schema.$ref) return propertyNames(document, lookUp(document, schema.$ref));
  const parts = (schema.allOf ?? []).flatMap((part) => propertyNames(document, part));
  return [...Object.keys(schema.properties ?? {}), ...parts];
}

const anyReply = { 200: { description: "Accepted", content: { "application/json": { example: {} } } } };

// The operation as published, except that any reply will do and that a field it does not name is refused: the
// descriptions allow those, and a misspelled field would go unnoticed.
function strictOperation(document, path, method) {
  const { responses, ...operation } = document.paths[path][method];
  // Parameters in the path may be named beside the operation.
  const parameters = [...(document.paths[path].parameters ?? []), ...(operation.parameters ?? [])];
  if (!operation.requestBody) return { ...operation, parameters, responses: anyReply };
  const [[type, { schema }]] = Object.entries(operation.requestBody.content);
  const names = [...new Set(propertyNames(document, schema))];
  if (names.length === 0) throw new Error(`${path}: the description names no fields of the request`);
  const strict = { allOf: [schema, { propertyNames: { enum: names } }] };
  // Prism reads the fields of a form by the properties that stand at the top.
  const form = schema.$ref ? lookUp(document, schema.$ref) : schema;
  return {
    ...operation,
    parameters,
    requestBody: { required: true, content: { [type]: { schema: type === "application/json" ? strict : form } } },
    responses: anyReply,
  };
}

// The components that the paths need, and those that these need in turn.
function neededComponents(document, paths) {
  const needed = {};
  const open = [...references(paths)];
  const seen = new Set();
  while (open.length > 0) {
    const reference = open.pop();
    if (seen.has(reference)) continue;
    seen.add(reference);
    const [, , kind, name] = reference.split("/");
    (needed[kind] ??= {})[name] = lookUp(document, `#/components/${kind}/${name}`);
    open.push(...references(needed[kind][name]));
  }
  return { ...needed, securitySchemes: document.components.securitySchemes ?? {} };
}

// Writes the part of `source` about these operations into `target`: { "/path": ["post", "get"] }.
export function writeRequestDescription(source, operations, target) {
  const document = JSON.parse(fs.readFileSync(source, "utf8"));
  const paths = Object.fromEntries(Object.entries(operations).map(([path, methods]) =>
    [path, Object.fromEntries(methods.map((method) => [method, strictOperation(document, path, method)]))]));
  const { openapi, info, servers, security } = document;
  const part = { openapi, info, servers, security, paths, components: neededComponents(document, paths) };
  fs.writeFileSync(target, JSON.stringify(part));
}
