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

// The operation as published, except that any reply will do and that a field it does not name is refused: the
// descriptions allow those, and a misspelled field would go unnoticed.
function strictPost(document, path) {
  const { responses, ...operation } = document.paths[path].post;
  const schema = operation.requestBody.content["application/json"].schema;
  const names = [...new Set(propertyNames(document, schema))];
  if (names.length === 0) throw new Error(`${path}: the description names no fields of the request`);
  return {
    ...operation,
    requestBody: {
      required: true,
      content: { "application/json": { schema: { allOf: [schema, { propertyNames: { enum: names } }] } } },
    },
    responses: { 200: { description: "Accepted", content: { "application/json": { example: {} } } } },
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

// Writes the part of `source` about posting to these paths into `target`.
export function writeRequestDescription(source, paths, target) {
  const document = JSON.parse(fs.readFileSync(source, "utf8"));
  const posts = Object.fromEntries(paths.map((path) => [path, { post: strictPost(document, path) }]));
  const { openapi, info, servers, security } = document;
  const part = { openapi, info, servers, security, paths: posts, components: neededComponents(document, posts) };
  fs.writeFileSync(target, JSON.stringify(part));
}
