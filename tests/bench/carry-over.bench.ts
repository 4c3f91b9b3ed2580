import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fragment, type Node } from 'prosemirror-model';
import { carryBoard, NO_ANSWERS, NO_MARKS, proposeCarryOver, trackProposals } from '../../shared/carry-over/index.ts';
import { parseIsoDate } from '../../shared/dates/index.ts';
import { intakeBytes } from '../../shared/intake/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { blockText } from '../../shared/model/text.ts';
import type { BenchRow } from './rows.ts';

const RUNS = 9;
/** Milliseconds for the sample; the first run of a process, with nothing warm, is measured as well. */
const TARGET = 200;
const PEER = 'seven expressions for numbers and dates over the same text';
const MANY = 10_000;

const ANSWERS = { ...NO_ANSWERS, place: 'アスタナ', host: 'カザフスタン', date: parseIsoDate('2027-06-05') };

/** From a text to its proposals, their places in the working text and the board: what the room computes at once. */
export async function run(): Promise<readonly BenchRow[]> {
  // Processor time: a cold start on a busy machine says more about the machine.
  const doc = sample('cold');
  const before = process.cpuUsage();
  carryOver(doc);
  const { user, system } = process.cpuUsage(before);
  const cold = (user + system) / 1_000;
  const sampleRow = measure('carry-over of the sample', () => sample('warm'));
  return [
    { name: 'carry-over of the sample, first of the process, processor', value: cold, unit: 'ms', target: TARGET },
    { ...sampleRow, target: TARGET },
    measure(`carry-over of ${MANY} paragraphs`, () => many(sample('many'))),
  ];
}

function sample(seed: string): Node {
  const path = join(process.cwd(), 'build/sample/tokyo-2025.ja.txt');
  const taken = intakeBytes(readFileSync(path), { name: 'sample.txt', ids: seededIds(seed) });
  if (!taken.ok) throw new Error(`The sample was refused: ${taken.code}`);
  return taken.value.doc;
}

function many(doc: Node): Node {
  const ids = seededIds('more');
  const paragraphs = doc.children.filter((block) => block.type.name === 'paragraph');
  const more = Array.from({ length: MANY - paragraphs.length }, (_, i) => {
    const block = paragraphs[i % paragraphs.length]!;
    return block.type.create({ ...block.attrs, id: ids() }, block.content);
  });
  return doc.copy(doc.content.append(Fragment.fromArray(more)));
}

function carryOver(doc: Node): number {
  const { proposals } = proposeCarryOver(doc, ANSWERS);
  const tracked = trackProposals(proposals, doc, doc, NO_MARKS);
  return carryBoard(doc, doc, {}, tracked).counts.undecided;
}

const EXPRESSIONS = [/\d{4}年/g, /\d+年間?/g, /第\d+回/g, /過去\d+回/g, /来年|昨年|本年/g, /\d+月\d+日/g, /予定/g];

function scan(doc: Node): number {
  let found = 0;
  for (const block of doc.children) {
    const text = blockText(block);
    for (const pattern of EXPRESSIONS) found += [...text.matchAll(pattern)].length;
  }
  return found;
}

function measure(name: string, make: () => Node): BenchRow {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let i = 0; i <= RUNS; i++) {
    // A fresh document each time: what a source says of itself is kept as long as the document lives.
    const doc = make();
    const start = performance.now();
    carryOver(doc);
    const middle = performance.now();
    scan(doc);
    const end = performance.now();
    if (i === 0) continue;
    ours.push(middle - start);
    peer.push(end - middle);
  }
  return { name, value: median(ours), unit: 'ms', ratio: median(ours) / median(peer), against: PEER };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
