const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  folder: 'M2 12.5v-9h4l1.5 2H14v7z',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  next: 'M6 3l5 5-5 5',
  previous: 'M10 3L5 8l5 5',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  warning: 'M8 2.5L14.5 13.5h-13zM8 6.5v3.5M8 11.8v.2',
} as const;

export type Sign = keyof typeof PATHS;

/** A sign beside words; it says nothing by itself, so it is hidden from a screen reader. */
export function Icon({ sign }: { readonly sign: Sign }) {
  return (
    <svg className="icon-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[sign]} />
    </svg>
  );
}
