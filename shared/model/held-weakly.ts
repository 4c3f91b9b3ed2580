/**
 * A value that is made when it is asked for, and again when nobody has used it for a while. What belongs to a draft stays as
 * long as the dossier is open; tables that are many times as large and made in a moment must not stay with it.
 */
export function heldWeakly<T extends object>(make: () => T): () => T {
  let held: WeakRef<T> | null = null;
  return () => {
    const known = held?.deref();
    if (known !== undefined) return known;
    const made = make();
    held = new WeakRef(made);
    return made;
  };
}

/** The same for each of many: what is made of `of`, which is not kept alive by it. */
export function heldWeaklyFor<K extends object, T extends object>(make: (of: K) => T): (of: K) => T {
  const values = new WeakMap<K, WeakRef<T>>();
  return (of) => {
    const known = values.get(of)?.deref();
    if (known !== undefined) return known;
    const made = make(of);
    values.set(of, new WeakRef(made));
    return made;
  };
}
