import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Parser from 'web-tree-sitter';

const root = resolve(__dirname, '../../..');
let parser: Promise<Parser> | undefined;

async function load(): Promise<Parser> {
  await Parser.init();
  const made = new Parser();
  made.setLanguage(await Parser.Language.load(join(root, 'node_modules/tree-sitter-bicep/tree-sitter-bicep.wasm')));
  return made;
}

export const readAzure = (file: string): string => readFileSync(join(root, 'infra/azure', file), 'utf8');

/** Every node of the syntax tree. There is no Bicep compiler here: this finds syntax faults and names, nothing about Azure. */
export async function nodesOf(text: string): Promise<Parser.SyntaxNode[]> {
  const tree = (await (parser ??= load())).parse(text);
  const all = (node: Parser.SyntaxNode): Parser.SyntaxNode[] => [node, ...node.children.flatMap(all)];
  return all(tree.rootNode);
}

export async function syntaxFaults(text: string): Promise<string[]> {
  return (await nodesOf(text)).filter((node) => node.type === 'ERROR' || node.isMissing).map((node) => `line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);
}

const declarations = ['parameter_declaration', 'variable_declaration', 'resource_declaration', 'module_declaration', 'output_declaration'];

/** The names that a file declares, by kind of declaration. */
export async function declaredIn(text: string): Promise<Map<string, string>> {
  const declared = (await nodesOf(text)).filter((node) => declarations.includes(node.type));
  return new Map(declared.map((node) => [node.namedChildren.find((child) => child.type === 'identifier')?.text ?? '', node.type]));
}

/** The names that a file uses as values: not the names of properties, and not a declaration's own. */
export async function usedIn(text: string): Promise<string[]> {
  const identifiers = (await nodesOf(text)).filter((node) => node.type === 'identifier');
  return identifiers.filter((node) => !isOwnName(node)).map((node) => node.text);
}

function isOwnName(node: Parser.SyntaxNode): boolean {
  const parent = node.parent;
  const named = parent !== null && (declarations.includes(parent.type) || parent.type === 'object_property');
  return named && parent.namedChildren.find((child) => child.type === 'identifier')?.equals(node) === true && (parent.type !== 'object_property' || parent.firstNamedChild?.equals(node) === true);
}
