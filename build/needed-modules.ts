import { dirname, resolve } from 'node:path';
import { parseAst, type Rolldown } from 'vite';

/** Where modules do nothing by being imported, and folders have an index that names what others may use. */
const CORE = /\/shared\//;

/** Asked for all names of a module. */
const ALL = '*';

interface Link {
  /** Absolute path. */
  readonly to: string;
  readonly name: string;
  /** The name under which it is handed on; null where it is used here, `ALL` where all names are handed on as they are. */
  readonly as: string | null;
}

interface Links {
  readonly links: readonly Link[];
  /** It hands on what others define, and nothing else. */
  readonly isIndex: boolean;
}

type Bundler = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/**
 * A module and all that it needs outright. Of an index of the core only what the names asked for come from: the bundler leaves out
 * the rest, too, and a file made of everything that an index names would be twice as long.
 * @param first absolute path
 */
export function neededModules(first: string, bundler: Bundler): ReadonlySet<string> {
  const known = new Map<string, Links>();
  const linksOf = (id: string) => {
    const found = known.get(id) ?? readLinks(id, bundler.getModuleInfo(id)?.code ?? '');
    known.set(id, found);
    return found;
  };
  const asked: (readonly [id: string, name: string])[] = [[first, ALL]];
  const needed = new Set<string>();
  const seen = new Set<string>();
  // An array hands out what is added while it is walked.
  for (const [id, name] of asked) {
    const { links, isIndex } = linksOf(id);
    const isAsked = `${id} ${isIndex ? name : ALL}`;
    if (seen.has(isAsked)) continue;
    seen.add(isAsked);
    needed.add(id);
    if (isIndex && name !== ALL) {
      const named = links.filter(({ as }) => as === name);
      for (const link of named.length > 0 ? named : links.filter(({ as }) => as === ALL))
        asked.push([link.to, link.as === ALL ? name : link.name]);
      continue;
    }
    for (const to of bundler.getModuleInfo(id)?.importedIds ?? []) {
      const names = linksOf(to).isIndex ? links.filter((link) => link.to === to).map((link) => link.name) : [ALL];
      for (const one of names) asked.push([to, one]);
    }
  }
  return needed;
}

function readLinks(id: string, code: string): Links {
  if (!/\.tsx?$/.test(id)) return { links: [], isIndex: false };
  const links: Link[] = [];
  let isIndex = CORE.test(id);
  for (const statement of parseAst(code, { lang: 'tsx' }).body) {
    if (statement.type === 'ImportDeclaration') {
      const to = resolve(dirname(id), statement.source.value);
      for (const one of statement.specifiers) {
        if (one.type !== 'ImportSpecifier') links.push({ to, name: ALL, as: null });
        else if (one.importKind !== 'type') links.push({ to, name: nameOf(one.imported), as: null });
      }
    } else if (statement.type === 'ExportAllDeclaration') {
      links.push({ to: resolve(dirname(id), statement.source.value), name: ALL, as: ALL });
      continue;
    } else if (statement.type === 'ExportNamedDeclaration' && statement.source !== null) {
      const to = resolve(dirname(id), statement.source.value);
      for (const one of statement.specifiers) links.push({ to, name: nameOf(one.local), as: nameOf(one.exported) });
      continue;
    }
    isIndex = false;
  }
  return { links, isIndex };
}

function nameOf(name: { readonly type: string; readonly name?: string; readonly value?: unknown }): string {
  return name.name ?? String(name.value);
}
