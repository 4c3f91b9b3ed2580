// npm run test:soak [-- --minutes N] [-- --seed N]: a person who does not stop, in a real Chromium window; an hour where
// nothing is said. Ends with what was done, memory and key times at both ends, and code 1 where anything was wrong.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { loadScript } from './load.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
ensureInstalled();
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
const { describe, soak } = await loadScript(join(root, 'tests/soak/soak.ts'));
const result = await soak({
  minutes: Number(values.minutes),
  seed: Number(values.seed),
  say: (sentence) => console.log(sentence),
});

const { actions, drafts, first, last, problems } = result;
const percent = (share) => (share === null ? 'an unknown part' : `${Math.round(share * 100)} %`);
console.log(
  Object.entries({ ...actions, draft: drafts })
    .map(([name, count]) => `${name}: ${count}`)
    .join(', '),
);
console.log(`start: ${describe(first.stock)}`);
console.log(`end:   ${describe(last.stock)}`);
console.log(`key to frame, p95: ${first.keys.toFrame.toFixed(1)} → ${last.keys.toFrame.toFixed(1)} ms`);
console.log(`the page's own work for a key: ${first.keys.work.toFixed(2)} → ${last.keys.work.toFixed(2)} ms`);
console.log(
  `of the machine others used ${percent(first.keys.others)} and ${percent(last.keys.others)} at most while keys were measured`,
);
for (const problem of problems) console.log(`✗ ${problem}`);
console.log(problems.length === 0 ? 'Nothing was wrong.' : `${problems.length} things were wrong.`);
process.exitCode = problems.length === 0 ? 0 : 1;
