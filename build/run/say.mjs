// What the run scripts tell the person who started them, in the language of the system. On the error stream: standard
// output belongs to the command line's JSON.
function speaksJapanese() {
  const named = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG;
  return /^ja\b|^ja_/i.test(named || Intl.DateTimeFormat().resolvedOptions().locale);
}

const sentences = {
  installing: [
    '必要なパッケージを導入しています（初回のみ、1分ほどかかります）…',
    'Installing packages (first start only, about a minute) …',
  ],
  installFailed: [
    'パッケージを導入できませんでした。ネットワークと npm の設定をご確認のうえ、もう一度お試しください。',
    'The packages could not be installed. Please check the network and the npm settings, then try again.',
  ],
  building: ['プログラムを組み立てています…', 'Building …'],
  buildFailed: ['プログラムを組み立てられませんでした。', 'The program could not be built.'],
  fetchingElectron: [
    'Electron を取得しています（できない場合は Chromium の画面を使います）…',
    'Fetching Electron (a Chromium window is used where that is not possible) …',
  ],
  noElectron: [
    'Electron を取得できないため、Chromium の画面で開きます。機能は同じです。',
    'Electron cannot be fetched from here; opening a Chromium window instead. It does the same.',
  ],
  oldNode: [
    `Node.js 20.20 以上が必要です（現在 ${process.version}）。`,
    `Soan needs Node.js 20.20 or newer (this is ${process.version}).`,
  ],
};

/** The sentence for a key of the table above. */
export function sentence(key) {
  const pair = sentences[key];
  if (!pair) throw new RangeError(`No sentence is called ${key}`);
  return speaksJapanese() ? pair[0] : pair[1];
}

export function say(key) {
  process.stderr.write(`${sentence(key)}\n`);
}
