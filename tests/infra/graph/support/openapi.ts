/** Holds every answer against Microsoft's own description of Graph. */
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import description from '../graphOpenapiLists.json';

interface Operation {
  responses: Record<string, { $ref?: string; content?: Record<string, { schema: { $ref?: string } }> }>;
}

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
for (const format of ['int64', 'int32', 'int16', 'double', 'float', 'decimal', 'base64url', 'binary', 'duration']) ajv.addFormat(format, true);
ajv.addSchema(description, 'graph');

const paths = Object.entries(description.paths as unknown as Record<string, Record<string, Operation>>).map(([template, operations]) => ({
  pattern: new RegExp(`^${template.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&')).join('[^/]+')}$`, 'i'),
  variables: template.split('{').length,
  operations,
}));
paths.sort((one, other) => one.variables - other.variables);
const compiled = new Map<string, ValidateFunction>();

/** `hostname:/some/path` is one name of a site, whatever the number of its slashes. */
function normalised(path: string): string {
  return decodeURIComponent(path.replace(/^\/sites\/[^/:]+:\/[^:]*:?/, '/sites/by-path').replace(/\/$/, ''));
}

function operationOf(method: string, path: string): Operation | undefined {
  const plain = normalised(path);
  return paths.find(({ pattern, operations }) => pattern.test(plain) && operations[method.toLowerCase()])?.operations[method.toLowerCase()];
}

function schemaPointer(operation: Operation, status: number): string | undefined {
  const names = [String(status), `${String(status)[0]}XX`];
  const key = names.find((name) => operation.responses[name]);
  if (!key) throw new Error(`The description has no answer ${status}`);
  const response = operation.responses[key];
  const shared = response?.$ref?.split('/').at(-1);
  const content = shared ? (description.components.responses as unknown as Record<string, Operation['responses'][string]>)[shared]?.content : response?.content;
  const reference = content?.['application/json']?.schema.$ref;
  return reference ? `graph${reference}` : undefined;
}

/** What is wrong with an answer's shape, in sentences; empty when it is as described. */
export function shapeFaults(method: string, path: string, status: number, body: unknown): string[] {
  const operation = operationOf(method, path);
  if (!operation) return status === 404 || status === 405 ? errorFaults(body) : [`The description has no ${method} ${path}`];
  if (status === 204) return body === undefined ? [] : ['An answer 204 has a body'];
  const pointer = schemaPointer(operation, status);
  return pointer ? faultsBy(pointer, body) : [];
}

function errorFaults(body: unknown): string[] {
  return faultsBy('graph#/components/schemas/microsoft.graph.ODataErrors.ODataError', body);
}

function faultsBy(pointer: string, body: unknown): string[] {
  const validate = compiled.get(pointer) ?? ajv.compile({ $ref: pointer });
  compiled.set(pointer, validate);
  return validate(body) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
