import jsep, { type Expression } from 'jsep';
import { DomainError } from './domain-error.js';

/** A figure a formula needs: an indicator, this year's or so many years back. */
export interface FormulaInput {
  readonly indicatorCode: string;
  readonly yearsBack: number;
}

/**
 * A derived indicator's formula: indicator codes, numbers, + - * /, brackets, and `previous_year(KT01)`. The text is parsed into a tree
 * (jsep) that is walked here; nothing is ever run as code.
 */
export interface Formula {
  /** Each input once, in the order of its first appearance. */
  readonly inputs: readonly FormulaInput[];
  /** null while an input is missing, or where the result has no meaning (division by 0). */
  compute(valueOf: (input: FormulaInput) => number | null): number | null;
  /** The same in words: `nameOf` names an indicator, `previous` says "last year's". */
  inWords(words: FormulaWords): string;
}

export interface FormulaWords {
  nameOf(indicatorCode: string): string;
  previousYear(name: string): string;
}

const CODE = /^[A-Z]{1,4}[0-9]{2,3}$/;
const OPERATORS: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};
const SIGNS: Readonly<Record<string, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' };
const MOST_NODES = 100;

type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'input'; readonly input: FormulaInput }
  | { readonly kind: 'negative'; readonly of: Node }
  | { readonly kind: 'operation'; readonly operator: string; readonly left: Node; readonly right: Node };

/** The catalogue's few formulas are asked for with every figure that is saved. */
const READ = new Map<string, Formula>();
const MOST_KEPT = 500;

/** @throws DomainError indicator.formula-invalid, naming the part that cannot be read. */
export function parseFormula(text: string): Formula {
  const known = READ.get(text);
  if (known) return known;
  const formula = readFormula(text);
  if (READ.size >= MOST_KEPT) READ.clear();
  READ.set(text, formula);
  return formula;
}

function readFormula(text: string): Formula {
  const tree = nodeOf(parsed(text), { nodes: 0 });
  const inputs = new Map<string, FormulaInput>();
  collect(tree, inputs);
  if (inputs.size === 0) throw invalid(text);
  return {
    inputs: [...inputs.values()],
    compute: (valueOf) => {
      const value = evaluate(tree, valueOf);
      return value === null || !Number.isFinite(value) ? null : value;
    },
    inWords: (words) => worded(tree, words),
  };
}

function parsed(text: string): Expression {
  try {
    return jsep(text);
  } catch (cause) {
    throw invalid(text, cause);
  }
}

function nodeOf(expression: Expression, count: { nodes: number }): Node {
  count.nodes += 1;
  if (count.nodes > MOST_NODES) throw invalid('…');
  switch (expression.type) {
    case 'Literal':
      if (typeof expression['value'] === 'number') return { kind: 'number', value: expression['value'] };
      break;
    case 'Identifier': {
      const code = textOf(expression['name']);
      if (CODE.test(code)) return { kind: 'input', input: { indicatorCode: code, yearsBack: 0 } };
      throw invalid(code);
    }
    case 'UnaryExpression':
      if (expression['operator'] === '-')
        return { kind: 'negative', of: nodeOf(expression['argument'] as Expression, count) };
      break;
    case 'BinaryExpression': {
      const operator = textOf(expression['operator']);
      if (!(operator in SIGNS)) throw invalid(operator);
      return {
        kind: 'operation',
        operator,
        left: nodeOf(expression['left'] as Expression, count),
        right: nodeOf(expression['right'] as Expression, count),
      };
    }
    case 'CallExpression':
      return previousYear(expression, count);
  }
  throw invalid(textOf(expression['raw'] ?? expression['name']) || expression.type);
}

function previousYear(expression: Expression, count: { nodes: number }): Node {
  const callee = expression['callee'] as Expression;
  const [argument, ...rest] = expression['arguments'] as Expression[];
  if (callee['name'] !== 'previous_year' || argument === undefined || rest.length > 0)
    throw invalid(textOf(callee['name']) || '()');
  const node = nodeOf(argument, count);
  if (node.kind !== 'input' || node.input.yearsBack >= 5) throw invalid('previous_year');
  return { kind: 'input', input: { ...node.input, yearsBack: node.input.yearsBack + 1 } };
}

function collect(node: Node, inputs: Map<string, FormulaInput>): void {
  if (node.kind === 'input') inputs.set(`${node.input.indicatorCode} ${node.input.yearsBack}`, node.input);
  if (node.kind === 'negative') collect(node.of, inputs);
  if (node.kind === 'operation') {
    collect(node.left, inputs);
    collect(node.right, inputs);
  }
}

function evaluate(node: Node, valueOf: (input: FormulaInput) => number | null): number | null {
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'input':
      return valueOf(node.input);
    case 'negative': {
      const value = evaluate(node.of, valueOf);
      return value === null ? null : -value;
    }
    case 'operation': {
      const left = evaluate(node.left, valueOf);
      const right = evaluate(node.right, valueOf);
      const operation = OPERATORS[node.operator];
      return left === null || right === null || operation === undefined ? null : operation(left, right);
    }
  }
}

function worded(node: Node, words: FormulaWords): string {
  switch (node.kind) {
    case 'number':
      return String(node.value).replace('.', ',');
    case 'input': {
      let name = words.nameOf(node.input.indicatorCode);
      for (let year = 0; year < node.input.yearsBack; year += 1) name = words.previousYear(name);
      return name;
    }
    case 'negative':
      return `−${bracketed(node.of, words)}`;
    case 'operation':
      return `${bracketed(node.left, words)} ${SIGNS[node.operator] ?? ''} ${bracketed(node.right, words)}`;
  }
}

const textOf = (part: unknown): string => (typeof part === 'string' ? part : '');

/** Every operation within another stands in brackets: plain readers need not know which sign binds stronger. */
function bracketed(node: Node, words: FormulaWords): string {
  return node.kind === 'operation' ? `(${worded(node, words)})` : worded(node, words);
}

function invalid(part: string, cause?: unknown): DomainError {
  return new DomainError(
    'indicator.formula-invalid',
    { part: part.slice(0, 60) },
    {
      cause,
      faults: [
        { pointer: '/formula', code: 'formula', detail: `Không đọc được phần "${part.slice(0, 60)}".` },
      ],
    },
  );
}
