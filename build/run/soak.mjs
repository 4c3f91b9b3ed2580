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
const { soak } = await loadScript(join(root, 'tests/soak/soak.ts'));
const result = await soak({
  minutes: Number(values.minutes),
  seed: Number(values.seed),
  say: (sentence) => console.log(sentence),
});

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const { actions, first, last, keysFirst, keysLast, problems } = result;
console.log(
  Object.entries(actions)
    .map(([name, count]) => `${name}: ${count}`)
    .join(', '),
);
console.log(
  `heap after collection: ${megabytes(first.heap)} → ${megabytes(last.heap)}; page nodes ${first.domNodes} → ${last.domNodes}; listeners ${first.listeners} → ${last.listeners}`,
);
console.log(`resident: ${megabytes(first.resident)} → ${megabytes(last.resident)}`);
console.log(`key to frame, p95: ${keysFirst.toFixed(1)} → ${keysLast.toFixed(1)} ms`);
for (const problem of problems) console.log(`✗ ${problem}`);
console.log(problems.length === 0 ? 'Nothing was wrong.' : `${problems.length} things were wrong.`);
process.exitCode = problems.length === 0 ? 0 : 1;
