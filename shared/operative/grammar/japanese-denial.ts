// What Japanese puts behind a whole predicate to deny it, or to say that it came to it: 支持するものではない, 支持するには至らなかった.

/** What stands behind a predicate, and what it does to it. */
export interface Denial {
  /** The predicate alone, in a form that ends a sentence. */
  readonly inner: string;
  /** Whether it turns the predicate into its contrary; a predicate denied twice is affirmed. */
  readonly turns: boolean;
  readonly isDuty: boolean;
}

const NOT = 'ない|なかった|ありません(?:でした)?|ございません(?:でした)?';
/** 「…するものではない」「…したわけではない」「…することはない」: a predicate before a noun that says nothing. */
const EMPTY_NOUN = new RegExp(`(?<=[うくぐすつぬぶむるただい])(?:もの|わけ|訳|こと|つもり)で?[はも](?:${NOT})$`, 'u');
/** 「…するに至った」「…するには至っていない」. */
const REACHED =
  /(?<=[うくぐすつぬぶむる])に(?:は|まで|までは)?至(?<end>った|る|りました|っている|ら(?:ない|なかった|ず)|りません(?:でした)?|って(?:い(?:ない|なかった|ません)|おら(?:ず|ない)))$/u;
/** 「歓迎せざるを得ない」: it cannot but welcome. */
const DUTY = /ざるを[得え](?:ない|なかった|ません(?:でした)?)$/u;
/** Every such ending has one of these: a look that spares most sentences the patterns. */
const MARK = /[はも]な|[はも]あり|[はも]ござ|至|ざるを/u;
const NEGATIVE = /^ら|ません|ない|なかった|おら/u;

/** What denies the predicate before it, null where nothing does. */
export function readDenial(tail: string): Denial | null {
  if (!MARK.test(tail)) return null;
  const duty = DUTY.exec(tail);
  if (duty !== null) return { inner: `${tail.slice(0, duty.index)}ず`, turns: true, isDuty: true };
  const empty = EMPTY_NOUN.exec(tail);
  if (empty !== null) return { inner: tail.slice(0, empty.index), turns: true, isDuty: false };
  const reached = REACHED.exec(tail);
  if (reached === null) return null;
  return { inner: tail.slice(0, reached.index), turns: NEGATIVE.test(reached.groups!.end!), isDuty: false };
}
