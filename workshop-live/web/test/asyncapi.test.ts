import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv, { type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CommandFrame } from '../src/core/frames';
import { fr } from '../src/words/fr';
import { cases } from './golden';

const docs = new URL('../../../docs/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, docs), 'utf8');

interface Document {
  components: {
    messages: Record<string, unknown>;
    schemas: {
      Command: { properties: { name: { enum: string[] } }; allOf: { if: NameIs }[] };
      RefusalCode: { enum: string[] };
      Section: { enum: string[] };
      Cards: { properties: Record<string, unknown> };
      Activity: { enum: string[] };
    };
  };
}
interface NameIs {
  properties: { name: { const: string } };
}

const document = parse(read('asyncapi.yaml')) as Document;
const { messages, schemas } = document.components;
const protocol = read('protocol.md');

/** One of the page's tables, up to the next heading: what stands between backticks in its first column. */
function named(heading: string): string[] {
  const from = protocol.indexOf(`\n### ${heading}\n`);
  const rows = protocol
    .slice(from + 1, protocol.indexOf('\n### ', from + 1))
    .matchAll(/^\| ([^|]*`[^|]*) \|/gm);
  return [...rows].flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
}

const ajv = new Ajv({ allErrors: true, strict: false });
ajv.addSchema(document, 'asyncapi');
const payloads = new Map<string, ValidateFunction>(
  Object.keys(messages).map((name) => [
    name,
    ajv.compile({ $ref: `asyncapi#/components/messages/${name}/payload` }),
  ]),
);

function faults(frame: object): string[] {
  const { type } = frame as { type: string };
  const payload = payloads.get(type);
  if (!payload) return [`no message "${type}"`];
  payload(frame);
  return (payload.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

describe('the AsyncAPI document', () => {
  it('is one, by AsyncAPI 3’s own schema', () => {
    const meta = createRequire(import.meta.url)('@asyncapi/specs/schemas/3.0.0.json') as object;
    // It brings the schema of schemas that Ajv knows already.
    const valid = new Ajv({
      allErrors: true,
      strict: false,
      meta: false,
      validateSchema: false,
      validateFormats: false,
    }).compile(meta);
    valid(document);
    expect(valid.errors).toBeNull();
    // A schema of some ten thousand lines, on a machine that may be busy.
  }, 60_000);

  it.each(cases<object>('frames'))('describes %s', (_, frame) => {
    expect(faults(frame)).toEqual([]);
  });

  it.each(cases<{ snapshot: object; changes: object[] }>('folds'))(
    'describes what is sent when %s',
    (_, { snapshot, changes }) => {
      expect(faults(snapshot)).toEqual([]);
      expect(faults({ type: 'changes', changes })).toEqual([]);
    },
  );

  it('does not describe what nobody sends', () => {
    const vote = {
      type: 'command',
      id: 'c-0001-abcd',
      name: 'cast-vote',
      args: { ballot: 'b1', axis: 'a1' },
    };
    expect(faults(vote)).toEqual([]);
    expect(faults({ ...vote, args: { ballot: 'b1' } })).not.toEqual([]);
    expect(faults({ ...vote, args: { ...vote.args, weight: 3 } })).not.toEqual([]);
    expect(faults({ ...vote, name: 'cast-votes' })).not.toEqual([]);
    const [, snapshot] = cases<object>('frames', 'server-snapshot-first')[0]!;
    expect(faults({ ...snapshot, board: { secrets: {} } })).not.toEqual([]);
  });

  it('names every command, with its arguments', () => {
    const approved = cases<CommandFrame>('frames', 'client-command-').map(([, frame]) => frame.name);
    const { properties, allOf } = schemas.Command;
    expect(new Set(properties.name.enum)).toEqual(new Set(approved));
    expect(allOf.map((each) => each.if.properties.name.const)).toEqual(properties.name.enum);
    expect(new Set(named('Commands'))).toEqual(new Set(approved));
    expect(new Set(Object.keys(fr.commands))).toEqual(new Set(approved));
  });

  it('names every reason to refuse', () => {
    expect([...schemas.RefusalCode.enum].sort()).toEqual(named('Refusals').sort());
  });

  it('names every section', () => {
    expect(named('The board')).toEqual(expect.arrayContaining(schemas.Section.enum));
    expect(Object.keys(schemas.Cards.properties)).toEqual(schemas.Section.enum);
  });
});
