/** The filter language that list items understand: `eq ne lt le gt ge startswith`, `and`, `or` and brackets over `fields/<name>`. */
import { invalidFilter } from './failures';

export const operators = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;
export type Operator = (typeof operators)[number] | 'startswith';

/** A quoted text, or a word as it stands (a number, date, true, false or null). */
export interface Literal {
  text: string;
  quoted: boolean;
}

export interface Test {
  kind: 'test';
  /** Internal name, without `fields/`. */
  field: string;
  operator: Operator;
  literal: Literal;
}

export type Filter = Test | { kind: 'and' | 'or'; parts: Filter[] };

type Token = { kind: 'word' | 'quoted' | 'sign'; text: string };

const tokenPattern = /\s*(?:'((?:[^']|'')*)'|([(),])|([^\s'(),]+))/y;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.trimEnd().length) {
    const start = tokenPattern.lastIndex;
    const match = tokenPattern.exec(text);
    if (!match) throw invalidFilter(`syntax error at position ${start}`);
    const [, quoted, sign, word] = match;
    if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted.replaceAll("''", "'") });
    else tokens.push(sign ? { kind: 'sign', text: sign } : { kind: 'word', text: word ?? '' });
  }
  return tokens;
}

class Parser {
  private at = 0;
  constructor(private readonly tokens: Token[]) {}

  whole(): Filter {
    const filter = this.joined('or');
    if (this.at < this.tokens.length) throw invalidFilter(`unexpected '${this.tokens[this.at]?.text ?? ''}'`);
    return filter;
  }

  private joined(kind: 'and' | 'or'): Filter {
    const next = () => (kind === 'or' ? this.joined('and') : this.single());
    const parts = [next()];
    while (this.takeWord(kind)) parts.push(next());
    const [only] = parts;
    return only && parts.length === 1 ? only : { kind, parts };
  }

  private single(): Filter {
    if (this.takeSign('(')) {
      const inner = this.joined('or');
      this.expectSign(')');
      return inner;
    }
    return this.takeWord('startswith') ? this.startsWith() : this.comparison();
  }

  private startsWith(): Test {
    this.expectSign('(');
    const field = this.field();
    this.expectSign(',');
    const literal = this.literal();
    this.expectSign(')');
    if (!literal.quoted) throw invalidFilter('startswith takes a text');
    return { kind: 'test', field, operator: 'startswith', literal };
  }

  private comparison(): Test {
    const field = this.field();
    const operator = operators.find((one) => this.takeWord(one));
    if (!operator) throw invalidFilter(`unknown operator '${this.tokens[this.at]?.text ?? ''}'`);
    return { kind: 'test', field, operator, literal: this.literal() };
  }

  private field(): string {
    const token = this.take('word');
    const name = /^fields\/([A-Za-z0-9_]+)$/.exec(token)?.[1];
    if (!name) throw invalidFilter(`'${token}' is not a column; columns are named as fields/<internal name>`);
    return name;
  }

  private literal(): Literal {
    const token = this.tokens[this.at];
    if (!token || token.kind === 'sign') throw invalidFilter('a value is missing');
    this.at += 1;
    return { text: token.text, quoted: token.kind === 'quoted' };
  }

  private take(kind: Token['kind']): string {
    const token = this.tokens[this.at];
    if (token?.kind !== kind) throw invalidFilter(`unexpected '${token?.text ?? 'end'}'`);
    this.at += 1;
    return token.text;
  }

  private takeWord(word: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'word' || token.text.toLowerCase() !== word) return false;
    this.at += 1;
    return true;
  }

  private takeSign(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.at += 1;
    return true;
  }

  private expectSign(sign: string): void {
    if (!this.takeSign(sign)) throw invalidFilter(`'${sign}' is missing`);
  }
}

/** Reads a `$filter`; 400 "Invalid filter clause" for anything SharePoint would not dependably take. */
export function parseFilter(text: string): Filter {
  return new Parser(tokensOf(text)).whole();
}
