import type { Comparison } from '../../shared/compare/types.ts';
import type { CompareMessages } from '../../shared/messages/compare.ts';

/** The first and last digits of a hash: enough to read aloud and to recognise. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)}…${hash.slice(-2)}`;
}

/** 照合: the receipt of this comparison. */
export function ReceiptLine({ comparison, m }: { readonly comparison: Comparison; readonly m: CompareMessages }) {
  const { ok, oldHash, newHash } = comparison.receipt;
  return (
    <section>
      <h2 className="caption">{m.receipt.title}</h2>
      <p className={ok ? 'cmp-receipt' : 'cmp-receipt is-broken'} role={ok ? undefined : 'alert'}>
        {ok ? m.receipt.verified : m.receipt.broken}
      </p>
      <p className="cmp-hashes" title={`${oldHash}\n${newHash}`}>
        {m.receipt.hashes(shortHash(oldHash), shortHash(newHash))}
        {'　'}
        {ok ? m.receipt.stamp : m.receipt.failedStamp}
      </p>
    </section>
  );
}
