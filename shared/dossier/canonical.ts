/** Deeper JSON than this is refused: our own shapes need nine steps, a bomb needs thousands. */
const MAX_JSON_DEPTH = 32;

/**
 * JSON text with sorted keys and no white space, so that equal values give equal bytes and therefore equal hashes.
 * Keys whose value is `undefined` are left out.
 * @throws RangeError where the value is not JSON, or nests deeper than `MAX_JSON_DEPTH`.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > MAX_JSON_DEPTH) throw new RangeError(`JSON nests deeper than ${MAX_JSON_DEPTH} steps`);
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('JSON has no NaN and no infinity');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') throw new RangeError(`A ${typeof value} is not JSON`);
  const record = value as Readonly<Record<string, unknown>>;
  let fields = '';
  for (const key of Object.keys(record).sort()) {
    const item = record[key];
    if (item === undefined) continue;
    fields += `${fields && ','}${JSON.stringify(key)}:${canonicalJson(item, depth + 1)}`;
  }
  return `{${fields}}`;
}
