/**
 * A value that is made when it is asked for, and again when nobody has used it for a while. The labels of each draft stay as
 * long as the dossier is open; the tables by which things are looked up in them are many times as large and made in a moment.
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
